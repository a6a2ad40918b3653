package tidemark.fanout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of a schedule's event and of the answer to it. Thread-safe. */
final class EventJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(InputStream input) throws IOException {
        return MAPPER.readTree(input);
    }

    static void write(OutputStream output, JsonNode answer) throws IOException {
        MAPPER.writeValue(output, answer);
    }
}
