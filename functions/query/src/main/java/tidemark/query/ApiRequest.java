package tidemark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

import tidemark.aws.http.Role;
import tidemark.aws.http.View;
import tidemark.encoding.PercentEncoding;
import tidemark.encoding.QueryString;

/**
 * A request as the routes read it.
 *
 * @param path as sent, still encoded
 * @param query parameters in their order, each with all its values
 * @param headers by name, case-insensitive
 * @param role of the caller, empty without a token
 */
record ApiRequest(String method, String path, Map<String, List<String>> query, Map<String, String> headers,
        Optional<Role> role) {

    /** @throws IllegalArgumentException if the query is not validly URL-encoded */
    static ApiRequest of(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Objects.requireNonNullElse(event.getHeaders(), Map.of()));
        return new ApiRequest(method(event), path(event), QueryString.parameters(event.getRawQueryString()), headers,
                Role.of(event));
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
        return Arrays.stream(header("If-None-Match").split(",")).map(String::strip)
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
