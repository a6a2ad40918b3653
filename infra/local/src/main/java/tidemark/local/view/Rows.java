package tidemark.local.view;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows that are made of an answer. */
final class Rows {

    private Rows() {}

    /** A row without values. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Copies of rows, each with what the answer as a whole says of whether its numbers are simulated. */
    static List<JsonNode> marked(JsonNode rows, JsonNode simulated) {
        return rows.valueStream().<JsonNode>map(row -> {
            ObjectNode marked = object();
            row.properties().forEach(value -> marked.set(value.getKey(), value.getValue()));
            return simulated.isMissingNode() ? marked : marked.set("simulated", simulated);
        }).toList();
    }
}
