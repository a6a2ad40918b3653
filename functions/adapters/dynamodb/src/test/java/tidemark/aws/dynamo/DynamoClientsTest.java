package tidemark.aws.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The client over a real connection: what its faults look like to the table. */
class DynamoClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RateLimitState TURN = new RateLimitState(RateScope.parse("bluesky#public.api.bsky.app"),
            "holder",
            Samples.NOW, Samples.NOW,
            Samples.NOW, List.of(), null, null, RateLimitState.Breaker.CLOSED, 1, "holder", 0);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final HttpServer server = serve();
    private final DynamoLedger ledger = ledger();

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aWriteWhoseAnswerWasLostIsRecognised() {
        answers.add(HttpExchange::close);
        answers.add(exchange -> refuse(exchange, requests.getFirst().path("Item")));

        assertTrue(ledger.rateLimits().write(TURN));

        assertEquals(2, requests.size());
        assertEquals("ALL_OLD", requests.getLast().path("ReturnValuesOnConditionCheckFailure").asText());
    }

    @Test
    void aWriteThatSomebodyElseWasFasterWithIsNot() {
        answers.add(exchange -> send(exchange, 500,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\"}"));
        answers.add(exchange -> {
            ObjectNode standing = requests.getFirst().path("Item").deepCopy();
            refuse(exchange, standing.set("w", JSON.readTree("{\"S\":\"other\"}")));
        });

        assertFalse(ledger.rateLimits().write(TURN));

        assertEquals(2, requests.size());
    }

    @Test
    void throttlingIsWaitedOutAndCountedByTheTableAlone() {
        answers.add(exchange -> send(exchange, 400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}"));
        answers.add(
                exchange -> send(exchange, 400, "{\"__type\":\"com.amazon.coral.availability#ThrottlingException\"}"));
        answers.add(exchange -> send(exchange, 503, ""));
        answers.add(exchange -> send(exchange, 200, "{}"));

        assertTrue(ledger.rateLimits().write(TURN));

        assertEquals(4, requests.size());
    }

    private static void refuse(HttpExchange exchange, JsonNode standing) throws IOException {
        send(exchange, 400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\",\"message\":\"no\",\"Item\":"
                        + standing + "}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpServer serve() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                requests.add(JSON.readTree(exchange.getRequestBody()));
                answers.removeFirst().to(exchange);
            });
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DynamoLedger ledger() {
        DynamoDbClient client = DynamoClients
                .limited(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()))
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create()).build();
        return DynamoLedger.of(client, "ledger", InstantSource.fixed(Samples.NOW), new Random(), pause -> {});
    }
}
