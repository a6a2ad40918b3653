package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.aws.dynamo.DynamoLedger;
import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobState;
import tidemark.job.Jobs;
import tidemark.local.engine.FreePorts;
import tidemark.local.engine.ResourceStack;
import tidemark.local.lambda.FunctionCatalog;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.permission.Call;
import tidemark.local.permission.RecordingClients;
import tidemark.local.template.EventSource;
import tidemark.local.template.Function;
import tidemark.local.template.RoleStatements;
import tidemark.local.template.RoleStatements.Allow;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The role of a function in the template allows every request that it sends to a service while accounts are imported, collected and read. */
class PermissionsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../..")).toAbsolutePath();
    private static final TemplateContext NAMES = TemplateContext.of("http://127.0.0.1:9324", Map.of());
    private static final Map<String, List<Allow>> ROLES = RoleStatements.of(ROOT.resolve("template.yaml"), NAMES);
    private static final List<String> READ = List.of("summary", "grid?per_page=5", "grid?q=museum", "accounts",
            "grid?trend=30", "history?platform=github", "insights", "collections", "health", "health/ready",
            "health/live", "openapi.json", "accounts/github/permitted-one",
            "history/github/permitted-one");

    @TempDir
    private Path home = Path.of("");

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    @Test
    void everyCallOfAWholeCollectionIsAllowed() throws Exception {
        collectWithEveryKindOfTrouble();
        Set<String> refused = calls.stream()
                .filter(call -> !call.allowedBy(ROLES.getOrDefault(call.function(), List.of())))
                .map(Call::kind).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), refused);
        Set<String> seen = calls.stream().map(Call::kind).collect(Collectors.toCollection(TreeSet::new));
        String table = " " + NAMES.arn("dynamodb", "table/Ledger");
        for (String expected : List.of("Scraper dynamodb:Query" + table + "/index/due [DUE#*]",
                "Scraper dynamodb:BatchGetItem" + table, "FanOut dynamodb:Query" + table + "/index/due [DUE#*]",
                "Manage dynamodb:PutItem" + table, "BoardBuilder s3:PutObject", "Query dynamodb:Query" + table,
                "Scraper s3:PutObject", "Exporter s3:PutObject", "Importer s3:GetObject",
                "Projector sqs:SendMessage")) {
            assertTrue(seen.stream().anyMatch(kind -> kind.startsWith(expected)), expected + " in " + seen);
        }
        assertEquals(Set.of("Invalidator"), ROLES.keySet().stream()
                .filter(function -> calls.stream().noneMatch(call -> call.function().equals(function)))
                .collect(Collectors.toSet()), "only the invalidator has nothing to ask of these services");
    }

    @Test
    void whatLambdaItselfDoesWithAFunctionsRoleIsAllowed() {
        Template template = Template.read(ROOT.resolve("template.yaml"), NAMES);
        Set<Call> needed = ConcurrentHashMap.newKeySet();
        for (EventSource source : template.sources()) {
            switch (source) {
                case EventSource.FromQueue queue -> List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                        .forEach(action -> needed.add(new Call(queue.function(), "sqs:" + action,
                                NAMES.arn("sqs", queue.queue()), Set.of())));
                case EventSource.FromStream stream -> {
                    List.of("DescribeStream", "GetRecords", "GetShardIterator")
                            .forEach(action -> needed.add(new Call(stream.function(), "dynamodb:" + action,
                                    NAMES.arn("dynamodb", "table/" + stream.table() + "/stream/local"), Set.of())));
                    needed.add(new Call(stream.function(), "dynamodb:ListStreams", "*", Set.of()));
                    stream.failureQueue().ifPresent(queue -> needed.add(
                            new Call(stream.function(), "sqs:SendMessage", NAMES.arn("sqs", queue), Set.of())));
                }
                case EventSource.FromSchedule schedule -> template.function(schedule.function()).async()
                        .failureQueue().ifPresent(queue -> needed.add(new Call(schedule.function(), "sqs:SendMessage",
                                NAMES.arn("sqs", queue), Set.of())));
                case EventSource.FromHttp http -> needed.add(new Call(http.function(), "logs:PutLogEvents",
                        NAMES.arn("local", http.function() + "Logs"), Set.of()));
            }
        }
        for (Function function : template.functions().values()) {
            String path = function.environment().getOrDefault("CREDENTIALS_PATH", "");
            if (!path.isEmpty()) {
                needed.add(new Call(function.name(), "ssm:GetParametersByPath", NAMES.arn("ssm", "parameter" + path),
                        Set.of()));
            }
        }
        assertEquals(Set.of(),
                needed.stream().filter(call -> !call.allowedBy(ROLES.getOrDefault(call.function(), List.of())))
                        .map(Call::kind).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A condition on keys is also met by a request without keys, so statements with it may allow only actions that always name keys. */
    @Test
    void statementsForSomeKeysAllowOnlyWhatNamesItsKeys() {
        Set<String> naming = Set.of("GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem",
                "ConditionCheckItem", "BatchWriteItem");
        ROLES.forEach((function, statements) -> statements.stream()
                .filter(statement -> !statement.leadingKeys().isEmpty())
                .forEach(statement -> assertTrue(statement.actions().stream()
                        .allMatch(action -> naming.contains(action.replace("dynamodb:", ""))),
                        function + " " + statement.sid() + " " + statement.actions())));
    }

    @Test
    void tablesAreReachedByKeysAlone() {
        ROLES.forEach((function, statements) -> statements.stream()
                .filter(statement -> statement.actions().stream().anyMatch(action -> action.startsWith("dynamodb:")))
                .filter(statement -> statement.resources().stream()
                        .anyMatch(arn -> arn.matches(".*:table/[^/]+(/index/.*)?")))
                .forEach(
                        statement -> assertTrue(!statement.leadingKeys().isEmpty(), function + " " + statement.sid())));
    }

    private void collectWithEveryKindOfTrouble() throws Exception {
        Settings settings = Settings.of(Map.of("TIDEMARK_PORT", Integer.toString(FreePorts.free()), "TIDEMARK_HOME",
                home.toString(), "TIDEMARK_ACCOUNTS", "demo:30", "TIDEMARK_HISTORY_DAYS", "0", "TIDEMARK_SIM_SPEED",
                "600"), ROOT);
        Terminal terminal = new Terminal(silent(), silent(), false, InstantSource.system());
        try (ResourceStack parts = new ResourceStack()) {
            Home taken = parts.keep(Home.take(settings.home(), false));
            PlatformBackend backend = parts.keep(PlatformBackend.open(settings, taken.data(), InstantSource.system()));
            // A limit that ends a permit leaves its chunk unfinished, and the worker of an unfinished chunk looks for more urgent ones.
            backend.simulator().orElseThrow().faults().add(Fault.of(FaultKind.RATE_LIMITED).retryAfter(5).times(6));
            LocalStack stack = LocalStack.start(settings, taken, (set, clients) -> recording(set, clients, backend),
                    parts, InstantSource.system(), Thread::sleep);
            new FirstCollection(backend, taken.data()).run(stack, terminal);
            try (Instance api = Instance.of(settings, terminal)) {
                change(api, backend);
                assertInstanceOf(InvocationResult.Answered.class, stack.function("FanOut")
                        .invoke("{\"kind\":\"daily\",\"slot\":\"%s\"}".formatted(Instant.now())));
                closed(api);
                workJobs(api, stack);
                for (String path : READ) {
                    assertEquals(200, api.get("/api/v1/" + path).status(), path);
                }
            }
        }
    }

    private static void change(Instance api, PlatformBackend backend) throws InterruptedException {
        String list = """
                platform,handle,organization
                github,permitted-one,Museum
                bluesky,moved.example,Museum
                github,broken-one,Museum
                """;
        assertEquals(200, api.post("/api/v1/accounts/import", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .status());
        assertEquals(200, api.post("/api/v1/accounts/import", "text/csv",
                list.replace("Museum", "Gallery").getBytes(StandardCharsets.UTF_8)).status());
        collect(api, "{\"accounts\":[\"bluesky/moved.example\"]}");
        backend.simulator().orElseThrow().faults().add(Fault.of(FaultKind.RENAMED).onHandle("moved.example"));
        backend.simulator().orElseThrow().faults().add(Fault.of(FaultKind.CHANGED_LAYOUT).onHandle("broken-one"));
        collect(api, "{\"platform\":\"github\"}");
    }

    /** An import whose file is sent apart, and an export that is put into the ledger, because so few accounts would be exported at once. */
    private static void workJobs(Instance api, LocalStack stack) throws Exception {
        Jobs jobs = DynamoLedger.of(stack.clients(), stack.template().function("Query").environment()).jobs();
        jobs.add(Job.opened("e-permitted", JobKind.EXPORT, "{\"view\":\"VIEWER\",\"query\":{\"what\":[\"history\"]}}",
                JobState.RUNNING, Instant.now(), Job.LONGEST));
        String list = "platform,handle,organization\ngithub,sent-apart,Museum\n";
        JsonNode opened = api.post("/api/v1/imports", "application/json",
                "{\"kind\":\"accounts\",\"bytes\":%d}".formatted(list.length()).getBytes(StandardCharsets.UTF_8))
                .body();
        try (HttpClient caller = HttpClient.newHttpClient()) {
            assertEquals(200, caller.send(HttpRequest.newBuilder(URI.create(opened.at("/upload/url").asText()))
                    .header("Content-Type", "text/csv").header("If-None-Match", "*")
                    .PUT(HttpRequest.BodyPublishers.ofString(list)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
            for (String job : List.of("imports/" + opened.path("id").asText(), "exports/e-permitted")) {
                Patience.until("the end of " + job, () -> jobs.find(job.substring(job.indexOf('/') + 1))
                        .filter(found -> found.state() == JobState.DONE).isPresent());
                assertEquals(200, caller.send(HttpRequest.newBuilder(api.address().resolve("/api/v1/" + job))
                        .header("Authorization", "Bearer " + api.viewerToken()).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode());
            }
        }
    }

    private static void collect(Instance api, String what) throws InterruptedException {
        assertEquals(202, api.post("/api/v1/collections", "application/json", what.getBytes(StandardCharsets.UTF_8))
                .status());
        closed(api);
    }

    private static void closed(Instance api) throws InterruptedException {
        Patience.until("the end of the newest collection", () -> {
            try {
                return api.get("/api/v1/collections").body().path("data").path(0).has("closed_at");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return true;
            }
        });
    }

    private FunctionCatalog recording(Settings settings, Clients clients, PlatformBackend backend) {
        Template template = Template.read(ROOT.resolve("template.yaml"), NAMES);
        Map<String, FunctionCatalog.Factory> factories = new HashMap<>();
        for (Function function : template.functions().values()) {
            Clients watched = new RecordingClients(function.name(), clients, NAMES, calls::add);
            factories.put(function.handler(), Functions.catalog(settings, watched, backend)
                    .factory(function.handler()));
        }
        return new FunctionCatalog(factories);
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
