package tidemark.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import tidemark.local.StartFailure;

/** The HTTP server on one port of 127.0.0.1: reads heads within the limits, sends answers, ends connections that stand still. */
final class Front implements AutoCloseable {

    private static final Logger LOG = LogManager.getLogger(Front.class);
    /** Of a body that is not wanted: so much is taken and thrown away, so that its sender comes to read the answer. */
    private static final int LINGER = 16 * 1024 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Answers a request; the body can be read from it. */
    interface Answering {
        Reply answer(Asked asked, Request request) throws IOException;
    }

    private Front(Limits limits, Answering answering) {
        QueuedThreadPool pool = new QueuedThreadPool(16, 4);
        pool.setName("gateway");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(threads);
        server = new Server(pool);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.header());
        // Encoded slashes belong to handles; what is malformed is told by the gateway itself.
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setAcceptQueueSize(limits.backlog());
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setStopTimeout(0);
        server.setErrorHandler(Front::broken);
        server.setHandler(new Answers(answering));
    }

    /** Listens; {@link StartFailure} when the port is taken. */
    static Front open(int port, Limits limits, Answering answering) {
        Front front = new Front(limits, answering);
        front.connector.setPort(port);
        try {
            front.server.start();
            return front;
        } catch (Exception broken) {
            front.close();
            throw FreePort.failure(port, broken);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            LOG.warn("The gateway did not end cleanly", stuck);
        }
        threads.shutdown();
    }

    private static final class Answers extends Handler.Abstract {
        private final Answering answering;

        Answers(Answering answering) {
            this.answering = answering;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            // A function may take longer than a connection may stand still.
            request.addIdleTimeoutListener(waiting -> false);
            Asked asked = Asked.of(request);
            try {
                send(asked, request, response, reply(asked, request));
                callback.succeeded();
            } catch (IOException gone) {
                LOG.debug("The caller of {} {} is gone", asked.method(), asked.path(), gone);
                callback.failed(gone);
            }
            return true;
        }

        private Reply reply(Asked asked, Request request) throws IOException {
            try {
                return answering.answer(asked, request);
            } catch (RuntimeException bug) {
                LOG.error("{} {} failed", asked.method(), asked.path(), bug);
                return Reply.problem(500, "Internal Server Error", null, asked.path());
            }
        }
    }

    private static void send(Asked asked, Request request, Response response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        headers(response, reply);
        byte[] body = reply.body();
        boolean head = asked.method().equals("HEAD");
        boolean empty = body.length == 0 || reply.status() == 204 || reply.status() == 304;
        if (!head || body.length > 0)
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, empty ? 0 : body.length);
        if (reply.status() == 204 || reply.status() == 304)
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        boolean taken = request.consumeAvailable();
        if (!taken)
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, head || empty ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body));
        if (!taken)
            linger(Request.asInputStream(request));
    }

    private static void headers(Response response, Reply reply) {
        reply.headers().forEach((name, values) -> {
            response.getHeaders().remove(name);
            values.forEach(value -> response.getHeaders().add(name, value));
        });
    }

    private static void linger(InputStream unwanted) throws IOException {
        byte[] step = new byte[8 * 1024];
        int read = 0;
        for (int some = 0; some >= 0 && read < LINGER; some = unwanted.read(step))
            read += some;
    }

    /** A request that is not HTTP, or is more than is taken. */
    private static boolean broken(Request request, Response response, Callback callback) {
        Reply reply = Reply.problem(response.getStatus(), "Bad Request", "The request cannot be read as HTTP here.",
                Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"));
        headers(response, reply);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }
}
