package tidemark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the examples and defaults in the description of the API, each with the schema that it is an example of. */
final class DescribedExamples {

    /** Keywords whose value maps names to schemas. */
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "$defs", "schemas");
    /** Keywords whose value is data, not a part of the description. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    /** Answers by status, of which one is named default. */
    private static final String RESPONSES = "/responses";

    private final ApiDescription description;
    private final List<Example> examples = new ArrayList<>();

    private DescribedExamples(ApiDescription description) {
        this.description = description;
    }

    /**
     * An example or a default.
     *
     * @param pointer where it stands
     */
    record Example(String pointer, JsonNode schema, JsonNode value) {}

    static List<Example> of(ApiDescription description) {
        DescribedExamples found = new DescribedExamples(description);
        found.visit(description.document(), "");
        return found.examples;
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isObject() && !pointer.endsWith(RESPONSES) && !pointer.equals("/components")) {
            collect(node, pointer);
        }
        node.properties().stream().filter(child -> pointer.endsWith(RESPONSES) || !DATA.contains(child.getKey()))
                .forEach(child -> {
                    String below = pointer + "/" + child.getKey();
                    if (MAPS.contains(child.getKey())) {
                        child.getValue().properties().forEach(one -> visit(one.getValue(), below + "/" + one.getKey()));
                    } else {
                        visit(child.getValue(), below);
                    }
                });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), pointer + "/" + i);
        }
    }

    /** A parameter, a header or a media type has a schema beside its examples; a schema has examples of itself. */
    private void collect(JsonNode node, String pointer) {
        JsonNode schema = node.has("schema") ? node.path("schema") : node;
        if (node.has("example")) {
            examples.add(new Example(pointer + "/example", schema, node.path("example")));
        }
        if (node.has("default")) {
            examples.add(new Example(pointer + "/default", schema, node.path("default")));
        }
        JsonNode several = node.path("examples");
        for (int i = 0; several.isArray() && i < several.size(); i++) {
            examples.add(new Example(pointer + "/examples/" + i, schema, several.get(i)));
        }
        several.properties().forEach(one -> examples.add(new Example(pointer + "/examples/" + one.getKey(), schema,
                description.resolved(one.getValue()).path("value"))));
    }
}
