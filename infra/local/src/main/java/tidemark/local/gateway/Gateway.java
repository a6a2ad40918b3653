package tidemark.local.gateway;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.StartFailure;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;

/** Stands in for the HTTP API: routes requests to functions with checked tokens, and serves the front page. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Gateway.class);
    static final int BODY_LIMIT = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Guard guard;
    private final Routes routes;
    private final Map<String, ? extends Invoker> functions;
    private final Identity identity;
    private final InstantSource clock;
    private final AtomicLong requests = new AtomicLong();

    private Gateway(HttpServer server, List<EventSource.FromHttp> routes, Map<String, ? extends Invoker> functions,
            Identity identity,
            InstantSource clock) {
        this.server = server;
        this.guard = new Guard(server.getAddress().getPort());
        this.routes = new Routes(routes);
        this.functions = Map.copyOf(functions);
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Listens on 127.0.0.1; {@link StartFailure} when the port is taken.
     *
     * @param port 0 takes a free one
     * @param functions by logical id; every route's function must be there
     */
    public static Gateway open(int port, List<EventSource.FromHttp> routes, Map<String, ? extends Invoker> functions,
            Identity identity,
            InstantSource clock) {
        try {
            System.setProperty("sun.net.httpserver.nodelay", "true");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Gateway gateway = new Gateway(server, routes, functions, identity, clock);
            server.setExecutor(gateway.threads);
            server.createContext("/", gateway::serve);
            server.start();
            return gateway;
        } catch (BindException taken) {
            throw new StartFailure("Port " + port + " of 127.0.0.1 is taken; set TIDEMARK_PORT to a free one", taken);
        } catch (IOException broken) {
            throw new StartFailure("Port " + port + " of 127.0.0.1 cannot be opened: " + broken.getMessage(), broken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (RuntimeException bug) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), bug);
                reply = Reply.problem(500, "Internal Server Error", null, exchange.getRequestURI().getRawPath());
            }
            send(exchange, reply);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        Optional<String> objection = guard.objection(method, exchange.getRequestHeaders());
        if (objection.isPresent())
            return Reply.problem(403, "Forbidden", objection.get(), path);
        byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT)
            return Reply.problem(413, "Content Too Large", "A request holds at most 10 MB", path);
        return switch (path) {
            case "/" -> method.equals("GET") ? FrontPage.page() : otherMethods("GET", path);
            case "/progress.js" -> method.equals("GET") ? FrontPage.script() : otherMethods("GET", path);
            case LocalToken.PATH ->
                method.equals("POST") ? LocalToken.reply(body, identity) : otherMethods("POST", path);
            default -> route(exchange, routes.match(method, path), body, path);
        };
    }

    private Reply route(HttpExchange exchange, Routes.Match match, byte[] body, String path) {
        return switch (match) {
            case Routes.Found found -> call(exchange, found, body, path);
            case Routes.OtherMethods others -> otherMethods(String.join(", ", others.allowed()), path);
            case Routes.Unknown unknown -> Reply.problem(404, "Not Found", "There is nothing at " + path, path);
        };
    }

    private Reply call(HttpExchange exchange, Routes.Found found, byte[] body, String path) {
        Optional<String> token = bearer(exchange);
        Optional<Map<String, String>> claims = token.flatMap(identity::claims);
        if (token.isPresent() && claims.isEmpty())
            return Reply.problem(401, "Unauthorized", "The bearer token is not valid here, or no longer", path).with(
                    "WWW-Authenticate",
                    "Bearer error=\"invalid_token\"");
        Invoker function = functions.get(found.route().function());
        if (function == null)
            throw new IllegalStateException("No function " + found.route().function());
        String event = HttpEvents.event(exchange, found, body, claims, "local-" + requests.incrementAndGet(),
                clock.instant());
        return HttpAnswers.reply(function.invoke(event), path);
    }

    private static Optional<String> bearer(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    private static Reply otherMethods(String allowed, String path) {
        return Reply.problem(405, "Method Not Allowed", "Allowed here: " + allowed, path).with("Allow", allowed);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = reply.body();
        boolean empty = body.length == 0 || reply.status() == 204 || reply.status() == 304;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty)
            exchange.getResponseBody().write(body);
    }
}
