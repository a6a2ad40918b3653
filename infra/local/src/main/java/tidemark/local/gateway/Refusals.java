package tidemark.local.gateway;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Problem documents for requests that are not HTTP as the gateway supports it, each with its own title and sentence. */
final class Refusals {

    private Refusals() {}

    /** The problem of a status that the HTTP server detects itself; without an instance if the path is unknown. */
    static GatewayReply head(int status, @Nullable String path) {
        return switch (status) {
            case 408 -> GatewayReply.problem(408, "Request Timeout", "The request did not arrive in time.", path);
            case 413 ->
                GatewayReply.problem(413, "Content Too Large", "The body is larger than the gateway takes.", path);
            case 414 -> GatewayReply.problem(414, "URI Too Long", "The URL is longer than the gateway takes.", path);
            case 417 -> GatewayReply.problem(417, "Expectation Failed",
                    "The header Expect may hold 100-continue and nothing else.", path);
            case 426 -> GatewayReply.problem(426, "Upgrade Required", "The gateway speaks HTTP/1.1, not HTTP/2.", path)
                    .with("Upgrade", "HTTP/1.1");
            case 431 -> GatewayReply.problem(431, "Request Header Fields Too Large",
                    "The headers are larger than the gateway takes.", path);
            case 501 ->
                GatewayReply.problem(501, "Not Implemented", "The gateway does not know this method or coding.", path);
            case 505 -> GatewayReply.problem(505, "HTTP Version Not Supported", "The gateway speaks HTTP/1.1.", path);
            default -> status >= 500
                    ? GatewayReply.problem(status, "Internal Server Error", "The gateway could not answer the request.",
                            path)
                    : GatewayReply.problem(status, "Bad Request", "The request cannot be read as HTTP.", path);
        };
    }

    /** The problem of a body that the HTTP server cannot read. */
    static GatewayReply body(int status, String path) {
        return status == 400
                ? GatewayReply.problem(400, "Bad Request", "The body is not encoded as the headers say.", path)
                        .with("Connection", "close")
                : head(status, path).with("Connection", "close");
    }

    /** The problem of a body that ends before its length. */
    static GatewayReply cutShort(String path) {
        return GatewayReply.problem(400, "Bad Request", "The body ended before all of it had arrived.", path)
                .with("Connection", "close");
    }

    /** The problem of a body that does not arrive in time. */
    static GatewayReply late(String path) {
        return GatewayReply.problem(408, "Request Timeout", "The body did not arrive in time.", path)
                .with("Connection", "close");
    }

    /** The problem of a caller that uses the gateway as a proxy. */
    static GatewayReply connect() {
        return GatewayReply.problem(501, "Not Implemented", "The gateway is no proxy: it takes no CONNECT.", null)
                .with("Connection", "close");
    }

    /** The reason to refuse a request for its method or transfer coding; absent if the gateway can read it. */
    static Optional<GatewayReply> framing(RequestHead asked) {
        if (asked.method().equals("CONNECT")) {
            return Optional.of(connect());
        }
        String coding = String.join(",", asked.header("transfer-encoding"));
        if (!coding.isEmpty() && !coding.strip().equalsIgnoreCase("chunked")) {
            return Optional.of(GatewayReply.problem(501, "Not Implemented",
                    "The only transfer coding that the gateway takes is chunked.", asked.path()));
        }
        return Optional.empty();
    }

    /** Whether the connection closes right after an answer, without reading the rest of the request. */
    static boolean ends(GatewayReply reply) {
        return reply.headers().containsKey("Connection");
    }
}
