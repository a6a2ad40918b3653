package tidemark.aws.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of API responses: names in snake case, unknown numbers absent. Thread-safe. */
public final class Json {

    /** The process's only mapper. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Reads one JSON value and nothing after it, in which no field stands twice. */
    public static final ObjectReader STRICT = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A record as JSON: a component that is null is absent. */
    public static ObjectNode of(Record answer) {
        return MAPPER.valueToTree(answer);
    }

    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static APIGatewayV2HTTPResponse response(int status, String type, Map<String, String> headers,
            JsonNode body) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", type);
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(all).withBody(text(body))
                .withIsBase64Encoded(false)
                .build();
    }
}
