package tidemark.simulator;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/**
 * Changes the layout of a valid response. In JSON every number, whether a number or a text of digits, moves into an object of its own;
 * ids stay. Pages get other class names, other meta names, and scripts whose JSON has other keys.
 */
final class ChangedLayout {

    private static final Pattern CLASSES = Pattern.compile("(?<=\\bclass=\")[^\"]+(?=\")");
    private static final Pattern METAS = Pattern
            .compile("(?<=\\b(?:property|name)=\")(?:og:|twitter:|(?=description\"))");
    private static final Pattern SCRIPTS = Pattern.compile("(?s)(<script[^>]*>[^<{]*)(\\{.*?\\})(\\s*;?\\s*</script>)");

    private ChangedLayout() {}

    static Response of(Response answer) {
        if (answer.isJson()) {
            return answer.withBody(
                    Json.read(answer.body()).map(tree -> numbers("", tree).toString()).orElse(answer.body()));
        }
        String classes = CLASSES.matcher(answer.body()).replaceAll(ChangedLayout::renamed);
        String metas = METAS.matcher(classes).replaceAll("card:");
        return answer.withBody(SCRIPTS.matcher(metas).replaceAll(ChangedLayout::script));
    }

    private static String renamed(MatchResult classes) {
        return "c" + Integer.toHexString(classes.group().hashCode());
    }

    private static String script(MatchResult script) {
        String body = Json.read(script.group(2)).map(tree -> keys(tree).toString()).orElse(script.group(2));
        return Matcher.quoteReplacement(script.group(1) + body + script.group(3));
    }

    private static JsonNode numbers(String name, JsonNode node) {
        boolean id = name.equals("id") || name.endsWith("_id");
        boolean digits = node.isTextual() && !id && node.asText().matches("\\d+");
        return node.isNumber() || digits
                ? Json.object().set("total", node)
                : rebuilt(node, UnaryOperator.identity(), ChangedLayout::numbers);
    }

    private static JsonNode keys(JsonNode node) {
        return rebuilt(node, key -> key + "_new", (key, value) -> keys(value));
    }

    private static JsonNode rebuilt(JsonNode node, UnaryOperator<String> key,
            BiFunction<String, JsonNode, JsonNode> value) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = Json.object();
            object.properties().forEach(
                    field -> other.set(key.apply(field.getKey()), value.apply(field.getKey(), field.getValue())));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = Json.array();
            array.forEach(element -> other.add(value.apply("", element)));
            return other;
        }
        return node;
    }
}
