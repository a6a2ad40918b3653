package tidemark.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.engine.FreePorts;
import tidemark.local.engine.ResourceStack;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.template.TemplateException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One request through gateway, queue, table and stream of real engines, with a handler for each. */
class LocalStackTest {
    private static final Path STACK = Path.of("src/test/resources/stack").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> beats = new CopyOnWriteArrayList<>();

    @Test
    void carriesARequestThroughEveryKindOfSource() throws Exception {
        try (ResourceStack parts = new ResourceStack(); HttpClient client = HttpClient.newHttpClient()) {
            LocalStack stack = start(parts);
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(stack.url() + "/things"))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("T#1")).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(202, response.statusCode());
            Patience.until("the change of the item that the message led to", changes::size, 1);
            assertEquals("T#1", changes.getFirst());
            Patience.until("two firings of the schedule", beats::size, 2);
            assertTrue(beats.getFirst().matches("\\{\"at\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"}"),
                    beats.getFirst());
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (ResourceStack parts = new ResourceStack()) {
            put(start(parts).clients(), "T#kept");
            Patience.until("the change", changes::size, 1);
        }
        try (ResourceStack parts = new ResourceStack()) {
            LocalStack stack = start(parts);
            assertEquals(Map.of("PK", AttributeValue.fromS("T#kept")), stack.clients().dynamoDb()
                    .getItem(request -> request.tableName("Things").key(Map.of("PK", AttributeValue.fromS("T#kept"))))
                    .item());
        }
    }

    @Test
    void aTakenPortSaysSoAndLeavesNothingRunning() throws Exception {
        try (ResourceStack first = new ResourceStack()) {
            LocalStack stack = start(first);
            try (ResourceStack second = new ResourceStack()) {
                Settings same = settings(stack.url().getPort(), folder.resolve("other"));
                StartFailure failure = assertThrows(StartFailure.class, () -> start(second, same, this::catalog));
                assertEquals("Port " + same.port() + " of 127.0.0.1 is taken; set TIDEMARK_PORT to a free one",
                        failure.sentence());
            }
        }
    }

    @Test
    void aFunctionWithoutHandlerSaysSo() throws Exception {
        try (ResourceStack parts = new ResourceStack()) {
            TemplateException failure = assertThrows(TemplateException.class,
                    () -> start(parts, settings(FreePorts.free(), folder.resolve("home")),
                            (settings, clients) -> new FunctionCatalog(Map.of())));
            assertTrue(String.valueOf(failure.getMessage()).contains("which the local stack does not know"));
        }
    }

    @Test
    void ownersPoliciesReachTheFunctions() throws Exception {
        String words = "platforms:\n  telegram:\n    methods: {page: {enabled: false}}\n";
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home").resolve("platforms.yaml"), words);
        try (ResourceStack parts = new ResourceStack()) {
            assertEquals(words, start(parts).template().function("Beat").environment().get("PLATFORM_OVERRIDES"));
        }
    }

    private LocalStack start(ResourceStack parts) {
        return start(parts, settings(FreePorts.free(), folder.resolve("home")), this::catalog);
    }

    private static LocalStack start(ResourceStack parts, Settings settings, Wiring wiring) {
        Home home = parts.keep(Home.take(settings.home(), settings.live()));
        return LocalStack.start(settings, home, wiring, parts, InstantSource.system(), Thread::sleep);
    }

    private static Settings settings(int port, Path home) {
        return Settings.of(Map.of("TIDEMARK_PORT", Integer.toString(port), "TIDEMARK_HOME", home.toString()), STACK);
    }

    private FunctionCatalog catalog(Settings settings, Clients clients) {
        return new FunctionCatalog(Map.of("test.Ask", environment -> (RequestStreamHandler) (in, out, context) -> {
            String body = JSON.readTree(in).path("body").asText();
            clients.sqs().sendMessage(request -> request.queueUrl(environment.get("JOBS")).messageBody(body));
            out.write("{\"statusCode\":202}".getBytes(StandardCharsets.UTF_8));
        }, "test.Work", environment -> (RequestStreamHandler) (in, out, context) -> {
            for (JsonNode record : JSON.readTree(in).path("Records")) {
                put(clients, record.path("body").asText());
            }
        }, "test.Watch", environment -> (RequestStreamHandler) (in, out, context) -> {
            for (JsonNode record : JSON.readTree(in).path("Records")) {
                changes.add(record.at("/dynamodb/Keys/PK/S").asText());
            }
        }, "test.Beat", environment -> (RequestStreamHandler) (in, out, context) -> beats
                .add(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
    }

    private static void put(Clients clients, String key) {
        clients.dynamoDb()
                .putItem(request -> request.tableName("Things").item(Map.of("PK", AttributeValue.fromS(key))));
    }
}
