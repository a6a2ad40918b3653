package tidemark.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** DynamoDB with an empty table, and S3 with an empty bucket, on a port of this machine. */
final class EmptyServices implements AutoCloseable {

    private static final Map<String, String> ANSWERS = Map.of("DynamoDB_20120810.GetItem", "{}",
            "DynamoDB_20120810.BatchGetItem", "{\"Responses\":{},\"UnprocessedKeys\":{}}", "DynamoDB_20120810.Query",
            "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}");

    private final HttpServer server;

    private EmptyServices(HttpServer server) {
        this.server = server;
    }

    static EmptyServices open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", EmptyServices::answer);
        server.start();
        return new EmptyServices(server);
    }

    /** The environment of a query function that reaches these services, without a cache. */
    Map<String, String> environment() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL", url, "LEDGER_TABLE", "Ledger", "STORE_BUCKET", "store", "CACHE_ENDPOINT", "",
                "PUBLIC_READ", "true", "POWERTOOLS_SERVICE_NAME", "query");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String target = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
            byte[] body = ANSWERS.getOrDefault(target, "<Error><Code>NoSuchKey</Code></Error>").getBytes(UTF_8);
            exchange.sendResponseHeaders(ANSWERS.containsKey(target) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
