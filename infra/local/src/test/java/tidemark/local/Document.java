package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file of the repository: its code spans, its links and its anchors, as the public host reads them.
 *
 * @param path relative to the root of the repository
 */
record Document(Path path, String text) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```[ \\t]*$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");

    static Document read(Path root, Path path) throws IOException {
        return new Document(path, Files.readString(root.resolve(path)));
    }

    /** The texts between single backticks outside of code blocks. */
    List<String> code() {
        return CODE.matcher(prose()).results().map(span -> span.group(1)).toList();
    }

    /** Code blocks and code spans, one per line: what a reader may type. */
    String typed() {
        return FENCE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n")) + "\n"
                + String.join("\n", code());
    }

    /** The targets of links within the repository. */
    List<String> links() {
        return LINK.matcher(CODE.matcher(prose()).replaceAll("")).results().map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    /** The anchors of the headings. */
    Set<String> anchors() {
        return HEADING.matcher(prose()).results().map(heading -> anchor(heading.group(1)))
                .collect(Collectors.toSet());
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
