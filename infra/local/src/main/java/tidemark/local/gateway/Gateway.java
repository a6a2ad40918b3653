package tidemark.local.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.server.Request;

import tidemark.local.StartFailure;
import tidemark.local.lambda.Invoker;
import tidemark.local.store.LocalLinks;
import tidemark.local.template.EventSource;

/** Stands in for the HTTP API: routes requests to functions with checked tokens, and serves the front page. */
public final class Gateway implements AutoCloseable {
    private final GatewayServer front;
    private final OriginGuard guard;
    private final RouteTable routes;
    /** A pointer to the API's description for answers to unknown paths; empty if no route serves it. */
    private final String description;
    private final Map<String, ? extends Invoker> functions;
    private final LocalTokens identity;
    private final Limits limits;
    private final BodyReader bodies;
    private final InstantSource clock;
    private final FilesRoute files;
    private final AtomicLong requests = new AtomicLong();

    private Gateway(int port, Limits limits, List<EventSource.FromHttp> routes,
            Map<String, ? extends Invoker> functions, LocalTokens identity, Files files, InstantSource clock) {
        this.routes = new RouteTable(routes);
        this.description = routes.stream().map(EventSource.FromHttp::path)
                .filter(path -> path.endsWith("/openapi.json"))
                .findFirst().map(path -> "; " + path + " describes the API").orElse("");
        this.functions = Map.copyOf(functions);
        this.identity = identity;
        this.limits = limits;
        this.bodies = new BodyReader(limits, clock);
        this.clock = clock;
        this.files = new FilesRoute(files.links, files.buckets, clock);
        this.guard = new OriginGuard();
        this.front = GatewayServer.open(port, limits, clock, this::reply);
        guard.at(front.port());
        files.links.at(front.port());
    }

    /**
     * The files that callers reach by links.
     *
     * @param buckets the folder with a folder a bucket
     */
    public record Files(LocalLinks links, Path buckets) {}

    /**
     * Listens on 127.0.0.1; throws {@link StartFailure} if the port is taken.
     *
     * @param port 0 selects a free one
     * @param functions by logical id; must contain every route's function
     */
    public static Gateway open(int port, List<EventSource.FromHttp> routes, Map<String, ? extends Invoker> functions,
            LocalTokens identity, Files files, InstantSource clock) {
        return open(port, Limits.USUAL, routes, functions, identity, files, clock);
    }

    static Gateway open(int port, Limits limits, List<EventSource.FromHttp> routes,
            Map<String, ? extends Invoker> functions, LocalTokens identity, Files files, InstantSource clock) {
        return new Gateway(port, limits, routes, functions, identity, files, clock);
    }

    public int port() {
        return front.port();
    }

    @Override
    public void close() {
        front.close();
    }

    private GatewayReply reply(RequestHead asked, Request request) throws IOException {
        String path = asked.path();
        Optional<String> objection = guard.objection(asked);
        if (objection.isPresent()) {
            return GatewayReply.problem(403, "Forbidden", objection.get(), path);
        }
        if (!asked.encoded()) {
            return GatewayReply.problem(400, "Bad Request",
                    "A percent sign in a URL is followed by two hexadecimal digits; itself it is written %25", path);
        }
        return switch (path) {
            case "/" -> own(asked, FrontPage.page());
            case "/progress.js" -> own(asked, FrontPage.script());
            case LocalToken.PATH -> switch (asked.method()) {
                case "POST" -> bodies.read(asked, request, limits.smallBody(), "The body holds a role and nothing else",
                        body -> LocalToken.reply(body, identity));
                case "OPTIONS" -> GatewayReply.allowing("OPTIONS, POST");
                default -> otherMethods("OPTIONS, POST", path);
            };
            default -> path.startsWith(LocalLinks.PATH)
                    ? files.reply(asked, request)
                    : route(asked, request, routes.match(asked.method(), path));
        };
    }

    private static GatewayReply own(RequestHead asked, GatewayReply page) {
        return switch (asked.method()) {
            case "GET", "HEAD" -> page;
            case "OPTIONS" -> GatewayReply.allowing("GET, HEAD, OPTIONS");
            default -> otherMethods("GET, HEAD, OPTIONS", asked.path());
        };
    }

    private GatewayReply route(RequestHead asked, Request request, RouteTable.Match match) throws IOException {
        return switch (match) {
            case RouteTable.Found found -> call(asked, request, found);
            case RouteTable.OtherMethods others -> otherMethods(String.join(", ", others.allowed()), asked.path());
            case RouteTable.Unknown unknown ->
                GatewayReply.problem(404, "Not Found", "There is nothing at this path" + description, asked.path());
        };
    }

    private GatewayReply call(RequestHead asked, Request request, RouteTable.Found found) throws IOException {
        Optional<String> token = bearer(asked);
        Optional<Map<String, String>> claims = token.flatMap(identity::claims);
        if (token.isPresent() && claims.isEmpty()) {
            return GatewayReply.unauthorized("The bearer token is not valid here, or no longer", asked.path()).with(
                    "WWW-Authenticate",
                    "Bearer error=\"invalid_token\"");
        }
        Invoker function = functions.get(found.route().function());
        if (function == null) {
            throw new IllegalStateException("No function " + found.route().function());
        }
        boolean writer = !asked.reading() && claims.filter(LocalTokens::mayWrite).isPresent();
        if (!writer) {
            return bodies.readSmall(asked, request, claims.isPresent(),
                    body -> invoke(asked, found, body, claims, function));
        }
        return bodies.read(asked, request, limits.body(), "A request holds at most " + limits.body() + " bytes",
                body -> invoke(asked, found, body, claims, function));
    }

    private GatewayReply invoke(RequestHead asked, RouteTable.Found found, byte[] body,
            Optional<Map<String, String>> claims,
            Invoker function) {
        String event = HttpEvents.event(asked, found, body, claims, "local-" + requests.incrementAndGet(),
                clock.instant());
        if (event.length() > limits.body() && event.getBytes(StandardCharsets.UTF_8).length > limits.body()) {
            return GatewayReply.problem(413, "Content Too Large",
                    "With its headers, and as the function is given it, a request "
                            + "holds at most " + limits.body() + " bytes",
                    asked.path());
        }
        return HttpAnswers.reply(function.invoke(event), asked.path());
    }

    private static Optional<String> bearer(RequestHead asked) {
        return asked.header("authorization").stream().findFirst()
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    private static GatewayReply otherMethods(String allowed, String path) {
        return GatewayReply.problem(405, "Method Not Allowed", "Allowed here: " + allowed, path).with("Allow", allowed);
    }
}
