package tidemark.platforms.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on loopback that answers as a test sets and records its requests. */
final class LoopbackServer implements AutoCloseable {

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    LoopbackServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A recorded request. */
    record Asked(String host, String path, String agent, String authorization, String encoding) {}

    interface Script {

        void answer(HttpExchange exchange) throws IOException;
    }

    /** Sets how requests for a host and a path are answered. */
    LoopbackServer at(String host, String path, Script script) {
        scripts.put(host + path, script);
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static Script body(int status, String body, String... headers) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Script bytes(int status, byte[] body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String host = header(exchange, "X-Forwarded-Host");
        asked.add(new Asked(host, exchange.getRequestURI().toString(), header(exchange, "User-Agent"),
                header(exchange, "Authorization"), header(exchange, "Accept-Encoding")));
        try (exchange) {
            scripts.getOrDefault(host + exchange.getRequestURI().getPath(), body(404, "nothing here")).answer(exchange);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
