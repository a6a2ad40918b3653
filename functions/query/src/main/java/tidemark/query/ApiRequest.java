package tidemark.query;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Role;
import tidemark.aws.http.View;
import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request as the routes read it.
 *
 * @param path as sent, still encoded
 * @param query parameters in their order, each with all its values
 * @param headers by name, case-insensitive
 * @param role of the caller, empty without a token
 * @param body of a POST as text, empty for all others
 * @param id by which the log has the invocation, absent where there is none
 */
record ApiRequest(String method, String path, Map<String, List<String>> query, Map<String, String> headers,
        Optional<Role> role, String body, @Nullable String id) {

    /** @throws IllegalArgumentException if the query is not validly URL-encoded */
    static ApiRequest of(APIGatewayV2HTTPEvent event, @Nullable String id) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Objects.requireNonNullElse(event.getHeaders(), Map.of()));
        return new ApiRequest(method(event), path(event), QueryString.parameters(event.getRawQueryString()), headers,
                Role.of(event), method(event).equals("POST") ? body(event) : "", id);
    }

    /**
     * A request of the same caller for another path.
     *
     * @param url a path below {@code /api/v1} with its query
     * @throws IllegalArgumentException if it is not validly URL-encoded
     */
    ApiRequest reading(String url) {
        int mark = url.indexOf('?');
        String there = ApiRoutes.BASE + (mark < 0 ? url : url.substring(0, mark));
        part(there);
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.put("Cache-Control", header("Cache-Control"));
        return new ApiRequest("GET", there, QueryString.parameters(mark < 0 ? "" : url.substring(mark + 1)), kept,
                role, "", id);
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        String body = Objects.requireNonNullElse(event.getBody(), "");
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), UTF_8) : body;
    }

    static String path(APIGatewayV2HTTPEvent event) {
        return Objects.requireNonNullElse(event.getRawPath(), "/");
    }

    private static String method(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext()).map(APIGatewayV2HTTPEvent.RequestContext::getHttp)
                .map(APIGatewayV2HTTPEvent.RequestContext.Http::getMethod).orElse("GET").toUpperCase(Locale.ROOT);
    }

    /** Whether a path is validly URL-encoded. */
    static boolean encoded(String path) {
        try {
            part(path);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** A segment of an encoded path, decoded. */
    static String part(String raw) {
        return PercentEncoding.path(raw);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether the caller already has the answer with a tag. */
    boolean has(String tag) {
        return !method.equals("POST") && Arrays.stream(header("If-None-Match").split(",")).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals('"' + tag + '"'));
    }

    /** Whether the answer is for this caller only, because it required a token. */
    boolean personal() {
        return role.isPresent();
    }

    /** Which parts of an answer the caller may see. */
    View view() {
        return role.isPresent() ? View.VIEWER : View.PUBLIC;
    }

    /** Whether a caller with write access asks to see recent writes. */
    boolean fresh() {
        return role.filter(own -> own.may(Role.EDITOR)).isPresent()
                && header("Cache-Control").toLowerCase(Locale.ROOT).contains("no-cache");
    }
}
