package tidemark.query;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import tidemark.aws.http.Json;

/** The description of the API, with its references resolved and its schemas applied. */
final class ApiDescription {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory
            .getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;

    ApiDescription(JsonNode document) {
        this.document = document;
    }

    static ApiDescription read() {
        return new ApiDescription(new OpenApi().document());
    }

    JsonNode document() {
        return document;
    }

    JsonNode paths() {
        return document.path("paths");
    }

    /** What a node refers to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The schema of an answer; missing if the description has none. */
    JsonNode schema(String path, String method, int status, String type) {
        JsonNode responses = paths().path(path).path(method).path("responses");
        JsonNode response = resolved(responses.path(responses.has("" + status) ? "" + status : "default"));
        return response.path("content").path(type).path("schema");
    }

    /** In which ways a value does not fit a schema. */
    Set<String> misfits(JsonNode schema, JsonNode value) {
        ObjectNode root = Json.object();
        root.set("allOf", Json.MAPPER.createArrayNode().add(schema));
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root)
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(ValidationMessage::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
