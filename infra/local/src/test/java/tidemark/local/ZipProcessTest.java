package tidemark.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.local.engine.DynamoServer;
import tidemark.local.engine.FreePorts;
import tidemark.local.engine.LocalCache;
import tidemark.local.engine.QueueEngine;
import tidemark.local.engine.ResourceStack;
import tidemark.local.template.Function;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.local.zip.FunctionZip;
import tidemark.local.zip.ServiceStub;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every function works its sample events with nothing but the jars of its own zip, wired as in AWS, on engines behind HTTP. */
@Tag("zips")
class ZipProcessTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../..")).toAbsolutePath();
    private static final Map<String, Integer> QUERY_STATUS = Map.of("query-rest", 204, "query-unknown", 404,
            "query-exported", 404, "query-imported", 404);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;
    private final ResourceStack engines = new ResourceStack();
    private final Map<String, String> services = new HashMap<>();
    private Template template;
    private ServiceStub stub;
    private DynamoLedger ledger;
    private String bucket;

    @BeforeEach
    void start() throws IOException {
        LocalCache cache = LocalCache.start(folder.resolve("redis"), FreePorts.free(), engines, InstantSource.system(),
                Thread::sleep);
        int sqs = FreePorts.free();
        template = Template.read(ROOT.resolve("template.yaml"), TemplateContext
                .of(QueueEngine.endpoint(sqs).toString(),
                        Map.of("CacheEndpoint", cache.endpoint(), "PublicRead", "true")));
        engines.keep(QueueEngine.open(folder.resolve("queues"), sqs, template.queues().values()));
        DynamoServer dynamo = engines.keep(DynamoServer.open(folder.resolve("dynamodb"), FreePorts.free(),
                template.tables().values()));
        stub = engines.keep(ServiceStub.open());
        String dynamoUrl = "http://127.0.0.1:" + dynamo.port();
        services.putAll(Map.of("AWS_REGION", TemplateContext.REGION, "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL_DYNAMODB", dynamoUrl, "AWS_ENDPOINT_URL_SQS",
                QueueEngine.endpoint(sqs).toString(), "AWS_ENDPOINT_URL_S3", stub.url(), "AWS_ENDPOINT_URL_SSM",
                stub.url()));
        DynamoDbClient client = engines.keep(DynamoDbClient.builder().endpointOverride(URI.create(dynamoUrl))
                .region(Region.of(TemplateContext.REGION)).httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build());
        Map<String, String> query = template.function("Query").environment();
        bucket = Environment.text(query, "STORE_BUCKET");
        ledger = DynamoLedger.of(client, Environment.text(query, "LEDGER_TABLE"), InstantSource.system(), new Random(1),
                new ThreadSleeper());
    }

    @AfterEach
    void stop() {
        engines.close();
    }

    @Test
    void theCollectingFunctionsWorkTheirEvents() throws IOException, InterruptedException {
        List<JsonNode> chunks = json(answers("Scraper", "scraper-"));
        assertFalse(chunks.getFirst().path("batchItemFailures").isEmpty(), "the ledger has no such chunk");
        List<JsonNode> imports = json(answers("Manage", "manage-import"));
        assertEquals(List.of(200, 200, 200, 401, 401, 403, 403),
                imports.stream().map(answer -> answer.path("statusCode").asInt()).sorted().toList());
        List<JsonNode> collections = json(answers("Manage", "manage-collect.json"));
        assertEquals(202, collections.getFirst().path("statusCode").asInt(), collections::toString);
        answers("Importer", "importer-");
        List<JsonNode> ticks = json(answers("FanOut", "fan-out-"));
        assertEquals("d-2026-11-21", ticks.getFirst().path("run").asText());
        assertTrue(ticks.getLast().has("open"), ticks::toString);
    }

    @Test
    void theReadingFunctionsWorkTheirEvents() throws IOException, InterruptedException {
        Instant six = Instant.parse("2026-11-21T06:00:00Z");
        assertTrue(ledger.accounts().add(Account.added(new AccountId(1, 1),
                new Address(new Platform("bluesky"), "museum.example"), "Example Museum", six)));
        assertTrue(
                ledger.accounts().add(Account.added(new AccountId(2, 2), new Address(new Platform("github"), "museum"),
                        "Example Museum", six)));
        assertTrue(ledger.runs().open(Run.opened(RunId.daily(LocalDate.of(2026, 11, 21)), Run.Kind.DAILY,
                AccountSelection.ALL, six, six, six.plus(Duration.ofHours(23)), "opener"), List.of()));

        answers("Projector", "projector-");
        answers("BoardBuilder", "board-");
        answers("Invalidator", "invalidator-");
        answers("Exporter", "exporter-");
        assertTrue(stub.count(bucket, "board/") > 0);

        List<Path> events = events("query-");
        List<JsonNode> answers = json(answers("Query", "query-"));
        for (int i = 0; i < events.size(); i++) {
            String name = events.get(i).getFileName().toString().replace(".json", "");
            assertEquals(QUERY_STATUS.getOrDefault(name, 200), answers.get(i).path("statusCode").asInt(),
                    name + ": " + answers.get(i));
        }
        assertEquals(answers.size(), events.size());
    }

    private List<String> answers(String name, String events) throws IOException, InterruptedException {
        Function function = template.function(name);
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.putAll(services);
        return new FunctionZip(ROOT.resolve(function.codeUri())).run(function.handler(), environment, events(events),
                Files.createTempDirectory(folder, name));
    }

    private static List<Path> events(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("events"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private static List<JsonNode> json(List<String> answers) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String answer : answers) {
            read.add(MAPPER.readTree(answer));
        }
        return read;
    }
}
