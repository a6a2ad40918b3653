package tidemark.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
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

/** The HTTP server on one port of 127.0.0.1: reads heads within the limits, sends answers, closes idle connections. */
final class GatewayServer implements AutoCloseable {

    private static final Logger LOG = LogManager.getLogger(GatewayServer.class);
    /** The paths that Jetty substitutes for one that it could not read. */
    private static final Set<String> UNKNOWN = Set.of("/badMessage", "/badURI");

    private final Server server;
    private final ServerConnector connector;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Answers a request; the body can be read from it. */
    interface Answering {
        GatewayReply answer(RequestHead asked, Request request) throws IOException;
    }

    private GatewayServer(Limits limits, InstantSource clock, Answering answering) {
        QueuedThreadPool pool = new QueuedThreadPool(16, 4);
        pool.setName("gateway");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(threads);
        server = new Server(pool);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.header());
        // Encoded slashes belong to handles; the gateway itself reports malformed requests.
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new Timed(server, new HttpConnectionFactory(http), limits.head());
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setAcceptQueueSize(limits.backlog());
        connector.setIdleTimeout(limits.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setStopTimeout(0);
        server.setErrorHandler(GatewayServer::broken);
        server.setHandler(new Answers(answering, clock, limits.arrival()));
    }

    /** Listens; throws {@link StartFailure} if the port is taken. */
    static GatewayServer open(int port, Limits limits, InstantSource clock, Answering answering) {
        GatewayServer front = new GatewayServer(limits, clock, answering);
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

    private static final class Timed extends ServerConnector {
        private final Duration head;

        Timed(Server server, HttpConnectionFactory http, Duration head) {
            super(server, 1, 1, http);
            this.head = head;
        }

        @Override
        protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            TimedEndPoint connection = new TimedEndPoint(channel, selector, key, getScheduler(), head);
            connection.setIdleTimeout(getIdleTimeout());
            return connection;
        }
    }

    /** Answers a request that is not valid HTTP or exceeds a limit. */
    private static boolean broken(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        boolean connect = HttpMethod.CONNECT.is(request.getMethod());
        boolean known = path != null && path.startsWith("/") && !UNKNOWN.contains(path) && !connect;
        GatewayReply reply = connect ? Refusals.connect() : Refusals.head(response.getStatus(), known ? path : null);
        response.setStatus(reply.status());
        reply.writeHeaders(response.getHeaders());
        // Jetty keeps the connection of a CONNECT open for a tunnel.
        response.write(true, ByteBuffer.wrap(reply.body()),
                connect ? Callback.from(callback, () -> TimedEndPoint.of(request).close()) : callback);
        return true;
    }
}
