package tidemark.query;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The description of the API has the methods that paths take, and its links lead to operations and to fields of answers. */
class DescribedRoutesTest {

    private static final Pattern OF_BODY = Pattern.compile("\\$response\\.body#(/.+)");

    private final ApiDescription description = ApiDescription.read();

    @Test
    void everyPathTakesTheMethodsDescribedAndNoOther() {
        QueryFixture fixture = new QueryFixture();
        Map<String, Set<String>> described = new TreeMap<>();
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (var path : description.paths().properties()) {
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue().fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            described.put(path.getKey(), methods);
            Got got = fixture.ask("OPTIONS", path.getKey().replaceAll("[{}]", ""), Map.of(), null);
            allowed.put(path.getKey(), new TreeSet<>(Set.of(got.header("Allow").split(", "))));
        }
        assertEquals(described, allowed, "docs/openapi.yaml and ApiRoutes differ");
        assertTrue(described.size() > 15, described::toString);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        Map<String, JsonNode> operations = operations();
        long count = description.paths().properties().stream().mapToLong(path -> path.getValue().size()).sum();
        assertEquals(count, operations.size(), operations.keySet()::toString);
    }

    @Test
    void everyLinkLeadsToAnOperationAndItsParameters() {
        Map<String, JsonNode> operations = operations();
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        for (var operation : operations.entrySet()) {
            for (var response : operation.getValue().path("responses").properties()) {
                JsonNode answer = description.resolved(response.getValue());
                for (var named : answer.path("links").properties()) {
                    seen++;
                    JsonNode link = description.resolved(named.getValue());
                    String place = operation.getKey() + " " + response.getKey() + " " + named.getKey();
                    JsonNode target = operations.getOrDefault(link.path("operationId").asText(), link);
                    wrong.addAll(parameters(place, link, target));
                    wrong.addAll(fields(place, link, answer));
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(seen > 10, "only " + seen + " links were found");
    }

    /** The parameters that a link gives must be those of its operation, those that the operation needs among them. */
    private Set<String> parameters(String place, JsonNode link, JsonNode target) {
        Set<String> known = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        target.path("parameters").forEach(one -> {
            JsonNode parameter = description.resolved(one);
            String name = parameter.path("in").asText() + "." + parameter.path("name").asText();
            known.add(name);
            if (parameter.path("in").asText().equals("path")) {
                needed.add(name);
            }
        });
        Set<String> given = new TreeSet<>();
        link.path("parameters").fieldNames().forEachRemaining(given::add);
        Set<String> wrong = new TreeSet<>();
        given.stream().filter(name -> !known.contains(name)).forEach(name -> wrong.add(place + " gives " + name));
        needed.stream().filter(name -> !given.contains(name)).forEach(name -> wrong.add(place + " lacks " + name));
        return wrong;
    }

    /** The fields that a link reads must be in the example of the answer. */
    private Set<String> fields(String place, JsonNode link, JsonNode answer) {
        JsonNode media = answer.path("content").path("application/json");
        JsonNode example = media.has("example")
                ? media.path("example")
                : description.resolved(media.path("examples").path("account")).path("value");
        Set<String> wrong = new TreeSet<>();
        for (var parameter : link.path("parameters").properties()) {
            Matcher body = OF_BODY.matcher(parameter.getValue().asText());
            if (body.matches() && example.at(body.group(1)).isMissingNode()) {
                wrong.add(place + " reads " + body.group(1));
            }
        }
        return wrong;
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        description.paths().forEach(path -> path.forEach(operation -> operations
                .put(operation.path("operationId").asText(), operation)));
        return operations;
    }
}
