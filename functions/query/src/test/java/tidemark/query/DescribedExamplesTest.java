package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import tidemark.query.DescribedExamples.Example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The description of the API has an example of every answer and every body, and each fits its schema. */
class DescribedExamplesTest {

    private final ApiDescription description = ApiDescription.read();
    private final List<Example> examples = DescribedExamples.of(description);

    @Test
    void everyExampleFitsItsSchema() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Example example : examples) {
            Set<String> misfits = description.misfits(example.schema(), example.value());
            if (!misfits.isEmpty()) {
                wrong.put(example.pointer(), misfits);
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(examples.size() > 60, "only " + examples.size() + " examples and defaults were found");
    }

    @Test
    void anExampleThatDoesNotFitIsFound() {
        JsonNode grid = description.schema("/grid", "get", 200, "application/json");
        ObjectNode value = examples.stream().filter(example -> example.schema().equals(grid)).findFirst().orElseThrow()
                .value().deepCopy();
        assertEquals(Set.of(), description.misfits(grid, value));
        ((ObjectNode) value.path("data").path(0)).put("followers", -1).remove("handle");
        assertEquals(2, description.misfits(grid, value).size());
    }

    @Test
    void everyAnswerOfEveryRouteHasAnExample() {
        Set<String> without = new TreeSet<>();
        int answers = 0;
        for (var path : description.paths().properties()) {
            for (var operation : path.getValue().properties()) {
                for (var response : operation.getValue().path("responses").properties()) {
                    for (var media : description.resolved(response.getValue()).path("content").properties()) {
                        answers++;
                        if (!has(media.getValue())) {
                            without.add(operation.getKey() + " " + path.getKey() + " " + response.getKey());
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), without);
        assertTrue(answers > 40, "only " + answers + " answers were found");
    }

    @Test
    void everyTextThatARouteTakesHasAnExample() {
        Set<String> without = new TreeSet<>();
        for (var path : description.paths().properties()) {
            for (var operation : path.getValue().properties()) {
                for (var media : operation.getValue().path("requestBody").path("content").properties()) {
                    if (!media.getKey().equals("application/octet-stream") && !has(media.getValue())) {
                        without.add(operation.getKey() + " " + path.getKey() + " " + media.getKey());
                    }
                }
            }
        }
        assertEquals(Set.of(), without);
    }

    /** Generators of clients leave out what stands beside a reference. */
    @Test
    void nothingStandsBesideAReference() {
        Set<String> found = new TreeSet<>();
        siblings(description.document(), "", found);
        assertEquals(Set.of(), found, "put the reference into allOf");
    }

    /** A comma in a text without quotes begins a key without a value. */
    @Test
    void noKeyIsWithoutAValue() {
        ObjectNode document = description.document().deepCopy();
        document.findParents("example").forEach(parent -> ((ObjectNode) parent).remove("example"));
        Set<String> found = new TreeSet<>();
        empty(document, "", found);
        assertEquals(Set.of(), found);
    }

    private static void empty(JsonNode node, String pointer, Set<String> found) {
        if (node.isNull()) {
            found.add(pointer);
        }
        node.properties().forEach(child -> empty(child.getValue(), pointer + "/" + child.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            empty(node.get(i), pointer + "/" + i, found);
        }
    }

    private static void siblings(JsonNode node, String pointer, Set<String> found) {
        if (node.path("$ref").isTextual() && node.size() > 1) {
            found.add(pointer);
        }
        node.properties().forEach(child -> siblings(child.getValue(), pointer + "/" + child.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            siblings(node.get(i), pointer + "/" + i, found);
        }
    }

    private static boolean has(JsonNode media) {
        return media.has("example") || !media.path("examples").isEmpty();
    }
}
