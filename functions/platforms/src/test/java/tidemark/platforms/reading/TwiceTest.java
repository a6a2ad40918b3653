package tidemark.platforms.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.reading.Finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * In every answer that lists accounts, the same account twice with equal numbers counts as one, and twice with different numbers as none. The lists
 * in YouTube's pages are parts of texts, so only its API is doubled.
 */
class TwiceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Smaller numbers may mean other things as well. */
    private static final long TELLING = 10;

    @TestFactory
    Stream<DynamicTest> alikeIsOne() {
        return each((recording, root) -> {
            byte[] body = MAPPER.writeValueAsBytes(doubled(root.deepCopy(), -1));
            Finding finding = recording.read(body).finding();
            assertEquals(recording.text("outcome"), finding.outcome().name(), finding.detail());
            assertEquals(recording.shows(), ReaderContractTest.numbers(finding));
        });
    }

    @TestFactory
    Stream<DynamicTest> differentIsNone() {
        return each((recording, root) -> {
            long followers = followers(recording);
            JsonNode changed = doubled(root.deepCopy(), followers);
            if (followers >= TELLING && holds(changed, 4 * followers)) {
                Finding finding = recording.read(MAPPER.writeValueAsBytes(changed)).finding();
                assertNull(ReaderContractTest.numbers(finding).get("followers"), finding.toString());
            }
        });
    }

    private static long followers(Recording recording) {
        return recording.shows().getOrDefault("followers", 0L);
    }

    /** Doubles every list of objects; in the copies the given number is four times as large; -1 for no such number. */
    private static JsonNode doubled(JsonNode node, long number) {
        if (node instanceof ArrayNode list && !list.isEmpty() && list.get(0).isObject()) {
            List<JsonNode> again = new ArrayList<>();
            list.forEach(element -> again.add(changed(element.deepCopy(), number)));
            again.forEach(list::add);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> doubled(field.getValue(), number));
        }
        return node;
    }

    private static JsonNode changed(JsonNode node, long number) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                boolean reported = field.getValue().isIntegralNumber() && field.getValue().longValue() == number;
                if (reported) {
                    object.put(field.getKey(), number * 4);
                } else if (field.getValue().isTextual() && field.getValue().textValue().equals(Long.toString(number))) {
                    object.put(field.getKey(), Long.toString(number * 4));
                } else {
                    changed(field.getValue(), number);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(element -> changed(element, number));
        }
        return node;
    }

    private static boolean holds(JsonNode node, long number) {
        if (node instanceof ContainerNode<?> container) {
            return container.valueStream().anyMatch(child -> holds(child, number));
        }
        return node.equals(IntNode.valueOf((int) number)) || node.equals(TextNode.valueOf(Long.toString(number)));
    }

    private interface Check {

        void on(Recording recording, JsonNode root) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Recording.all().stream().filter(recording -> !recording.shows().isEmpty())
                .filter(recording -> !recording.platform().equals("youtube") || recording.reader().name().equals("api"))
                .filter(recording -> recording.text().startsWith("{") || recording.text().startsWith("["))
                .map(recording -> DynamicTest.dynamicTest(recording.name(),
                        () -> check.on(recording, MAPPER.readTree(recording.body()))));
    }
}
