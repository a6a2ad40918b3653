package tidemark.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.dynamo.RequestMeter;
import tidemark.board.BoardHint;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.cache.L2Cache;
import tidemark.cache.NoCache;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.job.Job;
import tidemark.job.JobKind;
import tidemark.job.JobState;
import tidemark.local.engine.Tables;
import tidemark.local.template.Template;
import tidemark.query.Query;
import tidemark.query.QueryClients;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.store.BlobStore;
import tidemark.store.FileLinks;
import tidemark.store.FileStore;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryFiles;
import tidemark.testing.handler.Invocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The function Query on a metered ledger in memory, with the accounts of which the samples in {@code events} ask among many others. */
final class MeteredQuery implements QueryClients, AutoCloseable {

    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<Address> SAMPLES = List.of(new Address(new Platform("bluesky"), "museum.example"),
            new Address(new Platform("github"), "museum"));

    private final AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(true);
    private final RequestMeter meter = new RequestMeter();
    private final DynamoDbClient metered = meter.over(engine.dynamoDbClient());
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final MemoryFiles files = new MemoryFiles();
    private final RandomGenerator random = new Random(5);
    private final Map<String, String> environment;

    private MeteredQuery(Map<String, String> environment) {
        this.environment = environment;
    }

    static MeteredQuery over(Template template, int accounts) {
        MeteredQuery query = new MeteredQuery(template.function("Query").environment());
        template.tables().values().forEach(table -> Tables.ensure(query.engine.dynamoDbClient(), table));
        DynamoLedger ledger = DynamoLedger.of(query, query.environment);
        for (int n = 0; n < accounts; n++) {
            fill(ledger, n);
        }
        if (!ledger.runs().open(Run.opened(RunId.daily(DAY), Run.Kind.DAILY, AccountSelection.ALL, SIX, SIX,
                SIX.plus(Duration.ofHours(23)), "opener"), List.of())) {
            throw new IllegalStateException("an empty ledger has no run");
        }
        ledger.jobs().add(Job.opened("e-0123456789abcdef", JobKind.EXPORT, "", JobState.RUNNING, SIX,
                Duration.ofDays(1)));
        ledger.jobs().add(Job.opened("i-01M8GENARBWN8YC4PPGPBYBKR8", JobKind.IMPORT_HISTORY, "", JobState.WAITING, SIX,
                Duration.ofHours(1)));
        new BuildBoard(ledger.accounts(), new BoardStore(query.blobs), ledger.pointers(), ledger.totals(),
                query.clock(), query.random, true).on(new BoardHint.RunClosed("d-2026-11-21"));
        return query;
    }

    private static void fill(DynamoLedger ledger, int n) {
        AccountId id = new AccountId((SIX.toEpochMilli() << 16) + n, n);
        Address address = n < SAMPLES.size()
                ? SAMPLES.get(n)
                : new Address(new Platform("bluesky"), "museum%04d.example".formatted(n));
        ledger.accounts().add(Account.added(id, address, "Organization " + n % 7, SIX.minus(Duration.ofDays(40))));
        Snapshot newest = new Snapshot(id, SIX, Map.of(Metric.FOLLOWERS, Count.exact(5_000 + n)), "followers", "api");
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(7), Count.exact(4_000)).with(DAY,
                Count.exact(5_000 + n));
        ledger.readings().putState(new State(id, newest, window,
                new State.Visit(Outcome.OK, "d-2026-11-21", SIX, ""), null, 0));
        if (n < SAMPLES.size()) {
            ledger.readings().putDay(newest);
        }
    }

    /** What a process that has cached nothing uses of the ledger to answer. */
    Map<String, RequestMeter.Use> cost(APIGatewayV2HTTPEvent event, int status) {
        Query query = Query.of(environment, this, true);
        meter.reset();
        APIGatewayV2HTTPResponse response = query.handleRequest(event, Invocation.of("Query"));
        assertEquals(status, response.getStatusCode(), event.getRouteKey() + ": " + response.getBody());
        return meter.uses();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return metered;
    }

    @Override
    public BlobStore store(String bucket) {
        return blobs;
    }

    @Override
    public FileStore files(String bucket) {
        return files;
    }

    @Override
    public FileLinks links(String bucket) {
        return files;
    }

    @Override
    public L2Cache cache(String endpoint) {
        return new NoCache();
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(SIX.plusSeconds(60));
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void close() {
        engine.shutdownNow();
    }
}
