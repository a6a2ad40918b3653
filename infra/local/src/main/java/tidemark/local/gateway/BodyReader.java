package tidemark.local.gateway;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Function;

import org.eclipse.jetty.server.Request;

/** Reads the body of a request within the limits for its caller and passes it on, or answers why it is refused. */
final class BodyReader {

    private final Limits limits;
    private final Bodies bodies;

    BodyReader(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.bodies = new Bodies(limits, clock);
    }

    /**
     * Only callers with write access may send a large body; it is refused from others before it is read.
     *
     * @param known whether the caller has a valid token
     */
    GatewayReply readSmall(RequestHead asked, Request request, boolean known, Function<byte[], GatewayReply> then)
            throws IOException {
        if (asked.reading()) {
            return read(asked, request, limits.smallBody(), "Reading takes no body of this size", then);
        }
        GatewayReply refused = known
                ? GatewayReply.problem(403, "Forbidden", "A body of this size needs the role editor", asked.path())
                : GatewayReply.unauthorized("A body of this size needs a token: Authorization: Bearer …", asked.path());
        return read(asked, request, limits.smallBody(), refused, then);
    }

    /** @param tooLarge the sentence that refuses a larger body */
    GatewayReply read(RequestHead asked, Request request, int most, String tooLarge,
            Function<byte[], GatewayReply> then)
            throws IOException {
        return read(asked, request, most, GatewayReply.problem(413, "Content Too Large", tooLarge, asked.path()), then);
    }

    private GatewayReply read(RequestHead asked, Request request, int most, GatewayReply tooLarge,
            Function<byte[], GatewayReply> then)
            throws IOException {
        return switch (bodies.read(Request.asInputStream(request), request.getLength(), most)) {
            case Bodies.Body.Whole whole -> {
                try (whole) {
                    yield then.apply(whole.bytes());
                }
            }
            case Bodies.Body.TooLarge over -> tooLarge;
            case Bodies.Body.NoRoom full -> GatewayReply.problem(503, "Service Unavailable",
                    "Other large bodies are being worked on. Send it again soon.", asked.path())
                    .with("Retry-After", "2");
            case Bodies.Body.Late late -> Refusals.late(asked.path());
        };
    }
}
