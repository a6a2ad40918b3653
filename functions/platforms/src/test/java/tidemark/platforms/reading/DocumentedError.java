package tidemark.platforms.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * An error that a platform documents, with any of its codes, and the outcome that the reader gives: one row of the table in the documents.
 *
 * @param platform by its id
 * @param entry of {@code errors/PLATFORM.yaml}; its codes replace {@code <code>} in the body
 */
record DocumentedError(String platform, JsonNode entry) {

    private static final Path FOLDER = Path.of("src/test/resources/errors");

    /** A platform's own errors, without those of the platform whose format it shares. */
    static List<DocumentedError> own(String platform) {
        JsonNode file = file(platform);
        return StreamSupport.stream(file.path("errors").spliterator(), false)
                .map(entry -> new DocumentedError(platform, asked(entry, file))).toList();
    }

    /** A platform's own errors and, read by its readers, those of the platform whose format it shares. */
    static List<DocumentedError> all(String platform) {
        JsonNode file = file(platform);
        List<DocumentedError> all = new ArrayList<>(own(platform));
        for (JsonNode entry : file.has("like") ? file(like(platform)).path("errors") : file.path("none")) {
            if (!entry.path("own").asBoolean()) {
                all.add(new DocumentedError(platform, asked(entry, file)));
            }
        }
        return all;
    }

    /** The platform whose format this one shares, empty if none. */
    static String like(String platform) {
        return file(platform).path("like").asText("");
    }

    static String source(String platform) {
        return file(platform).path("source").asText();
    }

    /** The handles of the accounts that the errors of a platform are about. */
    static List<String> accounts(String platform) {
        return own(platform).stream().map(error -> error.text("ask")).map(ask -> ask.substring(ask.indexOf('/') + 1))
                .distinct().toList();
    }

    private static JsonNode file(String platform) {
        try {
            return new YAMLMapper().readTree(FOLDER.resolve(platform + ".yaml").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static JsonNode asked(JsonNode entry, JsonNode file) {
        ObjectNode asked = entry.deepCopy();
        return asked.has("ask") ? asked : asked.put("ask", file.path("ask").asText());
    }

    /** The answer with each of the codes, or the single one without codes. */
    List<Recording> answers() {
        List<String> codes = codes().isEmpty() ? List.of("") : codes();
        return codes.stream().map(code -> {
            ObjectNode node = entry.deepCopy();
            node.put("name", (text("reader") + " " + text("status") + " " + code + " " + text("answer")).strip());
            return new Recording(platform, node, text("body").replace("<code>", code));
        }).toList();
    }

    List<String> codes() {
        return StreamSupport.stream(entry.path("codes").spliterator(), false).map(JsonNode::asText).toList();
    }

    String method() {
        return entry.path("reader").asText("api");
    }

    String status() {
        return entry.path("status").asText("200");
    }

    String text(String key) {
        return entry.path(key).asText();
    }
}
