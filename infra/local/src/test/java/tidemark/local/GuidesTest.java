package tidemark.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Checks that what the documents name exists in the repository. Decisions and the change log describe the past and may name what is gone.
 */
class GuidesTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|Contract))(?:#(\\w+))?");
    private static final Pattern TEST_ONE = Pattern.compile("make test-one T='?([\\w,#]+)'? M=([\\w/-]+)");
    private static final Pattern TARGET = Pattern.compile("(?m)^make ([a-z][a-z-]*)");

    private static List<Path> entries = List.of();
    private static List<Document> documents = List.of();

    @BeforeAll
    static void read() throws IOException {
        Repository repository = new Repository(ROOT);
        entries = repository.entries();
        documents = new ArrayList<>();
        for (Path path : repository.documents()) {
            documents.add(Document.read(ROOT, path));
        }
    }

    @Test
    void everyPathNamedInADocumentExists() {
        Set<String> top = entries.stream().filter(entry -> entry.getNameCount() == 1).map(Path::toString)
                .collect(Collectors.toSet());
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        for (Document document : present()) {
            for (String code : document.code()) {
                boolean source = code.matches("tidemark/[\\w/]+\\.java");
                boolean path = code.matches("[\\w.-]+/[\\w./-]*|[\\w-]+\\.(md|yaml|xml|toml)")
                        && top.contains(code.split("/")[0]) && !code.contains("/target/");
                seen += source || path ? 1 : 0;
                if ((source && sources(code) != 1) || (path && !Files.exists(ROOT.resolve(code)))) {
                    wrong.add(
                            document.path() + " names " + code + (source ? ", found " + sources(code) + " times" : ""));
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(seen > 100, "only " + seen + " paths were found in the documents");
    }

    @Test
    void everyTestNamedInADocumentExists() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        for (Document document : present()) {
            for (String code : document.code()) {
                Matcher test = TEST.matcher(code);
                if (test.matches()) {
                    seen++;
                    if (!declared(test.group(1), test.group(2), "")) {
                        wrong.add(document.path() + " names " + code);
                    }
                }
            }
            Matcher command = TEST_ONE.matcher(document.typed());
            while (command.find()) {
                for (String test : command.group(1).split(",")) {
                    String[] parts = test.split("#");
                    seen++;
                    if (!declared(parts[0], parts.length > 1 ? parts[1] : null, command.group(2) + "/")) {
                        wrong.add(document.path() + " runs " + test + " of " + command.group(2));
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(seen > 40, "only " + seen + " tests were found in the documents");
    }

    @Test
    void everyMakeTargetNamedInADocumentExists() throws IOException {
        String makefile = Files.readString(ROOT.resolve("Makefile"));
        Set<String> named = documents.stream().flatMap(document -> TARGET.matcher(document.typed()).results())
                .map(target -> target.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.containsAll(Set.of("run", "test")), named::toString);
        named.removeIf(target -> Pattern.compile("(?m)^" + target + ":").matcher(makefile).find());
        assertEquals(Set.of(), named, "are no targets of the Makefile");
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        Set<String> broken = new TreeSet<>();
        int seen = 0;
        for (Document document : documents) {
            for (String link : document.links()) {
                seen++;
                if (!leads(document, link)) {
                    broken.add(document.path() + " links to " + link);
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(seen > 40, "only " + seen + " links were found in the documents");
    }

    @Test
    void theIndexListsEveryDocument() throws IOException {
        Path index = Path.of("docs", "README.md");
        Set<Path> listed = Document.read(ROOT, index).links().stream()
                .map(link -> Path.of("docs").resolve(link).normalize()).collect(Collectors.toCollection(TreeSet::new));
        Set<Path> unlisted = documents.stream().map(Document::path)
                .filter(path -> !path.equals(index) && !path.startsWith(".github"))
                .collect(Collectors.toCollection(TreeSet::new));
        unlisted.add(Path.of("docs", "openapi.yaml"));
        unlisted.removeAll(listed);
        assertEquals(Set.of(), unlisted, "are missing in docs/README.md");
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Terminal terminal = new Terminal(silent(), silent(), false, InstantSource.system());
        Set<String> unnamed = new TreeSet<>(Tidemark.commands(Settings.of(Map.of(), ROOT), terminal, prompt -> "")
                .getSubcommands().keySet());
        assertTrue(unnamed.contains("probe"), unnamed::toString);
        unnamed.removeIf(command -> readme.contains("bin/tidemark " + command));
        assertEquals(Set.of(), unnamed, "are commands that README.md does not name");
    }

    /** The documents that describe the repository as it is. */
    private static List<Document> present() {
        return documents.stream().filter(document -> !document.path().startsWith(Path.of("docs", "adr"))
                && !document.path().equals(Path.of("CHANGELOG.md"))).toList();
    }

    private static long sources(String path) {
        return entries.stream().filter(entry -> entry.endsWith(Path.of("src", "main", "java").resolve(path))).count();
    }

    private static boolean declared(String test, @Nullable String method, String module)
            throws IOException {
        for (Path entry : entries) {
            if (entry.endsWith(test + ".java") && entry.toString().startsWith(module)) {
                return method == null || Files.readString(ROOT.resolve(entry)).contains(" " + method + "(");
            }
        }
        return false;
    }

    private static boolean leads(Document from, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path folder = from.path().resolveSibling("");
        Path target = parts[0].isEmpty() ? from.path() : folder.resolve(parts[0]).normalize();
        if (!entries.contains(target)) {
            return false;
        }
        return parts.length == 1 || Document.read(ROOT, target).anchors().contains(parts[1]);
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
