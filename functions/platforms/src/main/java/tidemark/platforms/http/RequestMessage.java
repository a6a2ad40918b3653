package tidemark.platforms.http;

import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.ContentType;

import tidemark.platforms.exchange.PlatformRequest;

/** Writes a platform's request as a message of the HTTP library. */
final class RequestMessage {

    private RequestMessage() {}

    /** The message for a route: to the real host, or to the simulator with the real host in a header. */
    static SimpleHttpRequest of(PlatformRequest request, Route route) {
        PlatformRequest.Body body = request.body();
        SimpleRequestBuilder builder = body == null
                ? SimpleRequestBuilder.get(route.place(request.url()))
                : SimpleRequestBuilder.post(route.place(request.url()))
                        .setBody(body.text(), ContentType.create(body.mediaType(), StandardCharsets.UTF_8));
        request.headers().forEach(builder::setHeader);
        request.own().forEach(builder::setHeader);
        builder.setHeader("Accept-Encoding", "gzip");
        route.forwardedHost(request.url()).ifPresent(host -> builder.setHeader("X-Forwarded-Host", host));
        return builder.build();
    }
}
