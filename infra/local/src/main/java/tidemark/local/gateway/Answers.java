package tidemark.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests whose heads are complete, and ends connections whose requests are not. */
final class Answers extends Handler.Abstract {
    private static final Logger LOG = LogManager.getLogger(Answers.class);
    /** How many bytes of a refused body are read and discarded, so that its sender gets to read the answer. */
    private static final int LINGER = 16 * 1024 * 1024;

    private final GatewayServer.Answering answering;
    private final InstantSource clock;
    private final Duration arrival;

    /** @param arrival how long a body may take to arrive, including a refused one */
    Answers(GatewayServer.Answering answering, InstantSource clock, Duration arrival) {
        this.answering = answering;
        this.clock = clock;
        this.arrival = arrival;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        TimedEndPoint connection = TimedEndPoint.of(request);
        connection.headComplete();
        // A function may take longer than a connection may be idle.
        request.addIdleTimeoutListener(waiting -> false);
        RequestHead asked = RequestHead.of(request);
        try {
            send(asked, request, response, reply(asked, request));
            connection.answered();
            callback.succeeded();
            // Jetty keeps the connection of a CONNECT open for a tunnel.
            if (asked.method().equals("CONNECT")) {
                connection.close();
            }
        } catch (IOException gone) {
            LOG.debug("The caller of {} {} is gone", asked.method(), asked.path(), gone);
            callback.failed(gone);
        }
        return true;
    }

    private GatewayReply reply(RequestHead asked, Request request) throws IOException {
        try {
            Optional<GatewayReply> refused = Refusals.framing(asked);
            return refused.isPresent() ? refused.get() : answering.answer(asked, request);
        } catch (EofException cut) {
            LOG.debug("The body of {} {} is cut short", asked.method(), asked.path(), cut);
            return Refusals.cutShort(asked.path());
        } catch (RuntimeException bug) {
            if (bug instanceof HttpException unreadable) {
                LOG.debug("The body of {} {} cannot be read", asked.method(), asked.path(), bug);
                return Refusals.body(unreadable.getCode(), asked.path());
            }
            LOG.error("{} {} failed", asked.method(), asked.path(), bug);
            return GatewayReply.problem(500, "Internal Server Error", null, asked.path());
        }
    }

    private void send(RequestHead asked, Request request, Response response, GatewayReply reply) throws IOException {
        response.setStatus(reply.status());
        reply.writeHeaders(response.getHeaders());
        Path file = reply.file();
        if (file != null) {
            send(asked, response, file);
            return;
        }
        byte[] body = reply.body();
        boolean head = asked.method().equals("HEAD");
        boolean empty = body.length == 0 || reply.status() == 204 || reply.status() == 304;
        if (!head || body.length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, empty ? 0 : body.length);
        }
        if (reply.status() == 204 || reply.status() == 304) {
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        }
        boolean unwanted = !Refusals.ends(reply) && !request.consumeAvailable();
        if (unwanted || Refusals.ends(reply)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        Content.Sink.write(response, true, head || empty ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body));
        if (unwanted) {
            linger(Request.asInputStream(request));
        }
    }

    private static void send(RequestHead asked, Response response, Path file) throws IOException {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Files.size(file));
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            if (!asked.method().equals("HEAD")) {
                Files.copy(file, out);
            }
        }
    }

    private void linger(InputStream unwanted) throws IOException {
        Instant latest = clock.instant().plus(arrival);
        byte[] step = new byte[8 * 1024];
        int read = 0;
        for (int some = 0; some >= 0 && read < LINGER && !clock.instant().isAfter(latest); some = unwanted.read(step)) {
            read += some;
        }
    }
}
