package tidemark.manage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.http.Role;
import tidemark.encoding.QueryString;

/** A writing request as the routes read it. Immutable. */
final class WriteRequest {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Role role;

    private WriteRequest(String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body,
            Role role) {
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.role = role;
    }

    /** @throws IllegalArgumentException if the query is not validly percent-encoded */
    static WriteRequest of(APIGatewayV2HTTPEvent event, Role role) {
        return new WriteRequest(Objects.requireNonNullElse(event.getRawPath(), ""),
                QueryString.parameters(event.getRawQueryString()), headers(event), body(event), role);
    }

    /** The headers by case-insensitive name. */
    static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Objects.requireNonNullElse(event.getHeaders(), Map.of()));
        return headers;
    }

    static byte[] body(APIGatewayV2HTTPEvent event) {
        String body = Objects.requireNonNullElse(event.getBody(), "");
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    @Nullable
    String idempotencyKey() {
        return header(KEY);
    }

    /** What is wrong with the Idempotency-Key of a request, if anything. */
    static Optional<Wrong> objection(@Nullable String key) {
        return key != null && (key.isBlank() || key.length() > LONGEST_KEY)
                ? Optional.of(new Wrong(KEY, "a key of 1 to " + LONGEST_KEY + " characters"))
                : Optional.empty();
    }

    /** The path as sent, still encoded. */
    String path() {
        return path;
    }

    /** The parameters, each with all its values. */
    Map<String, List<String>> query() {
        return query;
    }

    /** The body; must not be written to. */
    byte[] body() {
        return body;
    }

    /** The role of the caller. */
    Role role() {
        return role;
    }
}
