package tidemark.manage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem.Wrong;

/** A body that is one JSON object, read strictly: no field twice, nothing after it, no unknown field. */
final class JsonObjectBody {

    private JsonObjectBody() {}

    /**
     * Reads a body. What is wrong with it is added to {@code wrong}; then the object has no more than was readable.
     *
     * @param known the fields that it may have
     * @param hint says what a right body is
     */
    static ObjectNode read(byte[] body, List<String> known, String hint, List<Wrong> wrong) {
        JsonNode json = null;
        try {
            json = Json.STRICT.readTree(body);
        } catch (JsonProcessingException broken) {
            wrong.add(new Wrong("body", "the body is not one JSON object: " + broken.getOriginalMessage()));
            return Json.object();
        } catch (IOException broken) {
            wrong.add(new Wrong("body", "the body is not text in UTF-8"));
            return Json.object();
        }
        if (!(json instanceof ObjectNode object)) {
            wrong.add(new Wrong("body", "the body is a JSON object; " + hint));
            return Json.object();
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.stream().filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(new Wrong(name, "unknown field; known are " + String.join(", ", known))));
        return object;
    }
}
