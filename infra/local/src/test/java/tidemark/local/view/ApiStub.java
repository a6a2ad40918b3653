package tidemark.local.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that gives written answers by path and query, and notes what it was asked. */
public final class ApiStub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Written> answers = new ConcurrentHashMap<>();
    private final Map<String, String> locations = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private record Written(int status, String type, String body) {}

    private ApiStub(HttpServer server) {
        this.server = server;
    }

    /** A server that is up, with no answers. */
    public static ApiStub start() throws IOException {
        ApiStub stub = new ApiStub(
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0), 0));
        stub.server.createContext("/", stub::answer);
        stub.server.start();
        return stub;
    }

    /** Gives an answer to a path with its query. */
    public ApiStub with(String path, String body) {
        return with(path, 200, "application/json", body);
    }

    /** Gives any answer to a path with its query. */
    public ApiStub with(String path, int status, String type, String body) {
        answers.put(path, new Written(status, type, body));
        return this;
    }

    /** Answers 202 to a path with its query. */
    public ApiStub started(String path, String location) {
        locations.put(path, location);
        return with(path, 202, "application/json", "{}");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The paths and queries that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The values of the header with the token, in order. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            tokens.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            Written written = answers.getOrDefault(path, new Written(404, "application/problem+json",
                    "{\"status\":404,\"detail\":\"There is no answer to this.\"}"));
            byte[] body = written.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", written.type());
            Optional.ofNullable(locations.get(path))
                    .ifPresent(location -> exchange.getResponseHeaders().add("Location", location));
            exchange.sendResponseHeaders(written.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
