package tidemark.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A response: status, body in UTF-8, and headers. */
public record Response(int status, String body, Map<String, String> headers) {

    private static final String TYPE = "Content-Type";

    /** A response in JSON. */
    public static Response json(int status, JsonNode body) {
        return new Response(status, body.toString(), Map.of(TYPE, "application/json; charset=utf-8"));
    }

    /** An HTML page. */
    public static Response html(int status, String body) {
        return new Response(status, body, Map.of(TYPE, "text/html; charset=utf-8"));
    }

    /** Plain text. */
    public static Response text(int status, String body) {
        return new Response(status, body, Map.of(TYPE, "text/plain; charset=utf-8"));
    }

    /** A redirect without a body. */
    public static Response redirect(String location) {
        return text(302, "").with("Location", location);
    }

    /** The same response with this header added or replaced. */
    public Response with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value.toString());
        return new Response(status, body, more);
    }

    /** The same response with another body. */
    public Response withBody(String other) {
        return new Response(status, other, headers);
    }

    /** Whether the body is JSON, under {@code application/json} or another media type of JSON. */
    public boolean isJson() {
        return headers.getOrDefault(TYPE, "").matches("application/(?:[\\w.-]+\\+)?json.*");
    }
}
