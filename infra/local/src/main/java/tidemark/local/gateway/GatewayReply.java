package tidemark.local.gateway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** An HTTP answer: status, headers with one or more values each, body. */
final class GatewayReply {
    private final int status;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final byte[] body;
    private final @Nullable Path file;

    GatewayReply(int status, byte[] body) {
        this(status, body, null);
    }

    private GatewayReply(int status, byte[] body, @Nullable Path file) {
        this.status = status;
        this.body = body.clone();
        this.file = file;
    }

    /** A reply whose body is a file, which is read while it is sent. */
    static GatewayReply file(Path file) {
        return new GatewayReply(200, new byte[0], file);
    }

    static GatewayReply json(int status, ObjectNode body) {
        return new GatewayReply(status, body.toString().getBytes(StandardCharsets.UTF_8)).with("Content-Type",
                "application/json");
    }

    /** A problem document (RFC 9457). */
    static GatewayReply problem(int status, String title, @Nullable String detail, @Nullable String instance) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "about:blank").put("title", title)
                .put("status", status);
        if (detail != null) {
            body.put("detail", detail);
        }
        if (instance != null) {
            body.put("instance", instance);
        }
        return json(status, body).with("Content-Type", "application/problem+json");
    }

    /** The refusal of a caller without a valid token. */
    static GatewayReply unauthorized(String detail, String path) {
        return problem(401, "Unauthorized", detail, path).with("WWW-Authenticate", "Bearer");
    }

    /** A reply that lists the methods that a path takes. */
    static GatewayReply allowing(String methods) {
        return new GatewayReply(204, new byte[0]).with("Allow", methods);
    }

    GatewayReply with(String header, String value) {
        headers.put(header, List.of(value));
        return this;
    }

    GatewayReply with(String header, List<String> values) {
        headers.put(header, List.copyOf(values));
        return this;
    }

    void writeHeaders(HttpFields.Mutable fields) {
        headers.forEach((name, values) -> {
            fields.remove(name);
            values.forEach(value -> fields.add(name, value));
        });
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** The file that is the body; absent if {@link #body} is. */
    @Nullable
    Path file() {
        return file;
    }

    byte[] body() {
        return body.clone();
    }
}
