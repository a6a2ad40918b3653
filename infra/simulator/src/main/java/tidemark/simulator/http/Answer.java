package tidemark.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer: status, body in UTF-8, and headers. */
public record Answer(int status, String body, Map<String, String> headers) {

    private static final String TYPE = "Content-Type";

    /** An answer in JSON. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, body.toString(), Map.of(TYPE, "application/json; charset=utf-8"));
    }

    /** A page. */
    public static Answer html(int status, String body) {
        return new Answer(status, body, Map.of(TYPE, "text/html; charset=utf-8"));
    }

    /** Plain text. */
    public static Answer text(int status, String body) {
        return new Answer(status, body, Map.of(TYPE, "text/plain; charset=utf-8"));
    }

    /** A redirect without a body. */
    public static Answer redirect(String location) {
        return text(302, "").with("Location", location);
    }

    /** The same answer with one more header, or another value of it. */
    public Answer with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value.toString());
        return new Answer(status, body, more);
    }

    /** The same answer with another body. */
    public Answer withBody(String other) {
        return new Answer(status, other, headers);
    }

    /** Whether the body is JSON, of a kind of its own or not. */
    public boolean isJson() {
        return headers.getOrDefault(TYPE, "").matches("application/(?:[\\w.-]+\\+)?json.*");
    }
}
