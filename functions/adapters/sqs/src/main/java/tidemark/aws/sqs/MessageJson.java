package tidemark.aws.sqs;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of message bodies. Thread-safe. */
final class MessageJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MessageJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws IOException if the body is not JSON */
    static JsonNode read(String body) throws IOException {
        return MAPPER.readTree(body);
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
