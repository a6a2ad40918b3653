package tidemark.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountIds;
import tidemark.aws.http.Json;
import tidemark.aws.observe.ObservedJobs;
import tidemark.aws.observe.Telemetry;
import tidemark.intake.AddAccount;
import tidemark.intake.ChangeAccount;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportHistory;
import tidemark.job.WorkJob;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.HistoryKeeping;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryFiles;
import tidemark.testing.MemoryJobs;
import tidemark.testing.MemoryQueue;
import tidemark.testing.Stores;
import tidemark.testing.VirtualClock;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;
import tidemark.wiring.CollectionUseCases;

/** The function Manage over a ledger and a queue in memory. */
final class ManageFixture implements PlatformClient {

    static final String COLLECT = "manage-collect";
    static final String IMPORT = "manage-import";
    static final String HISTORY = "manage-import-history";

    final Stores stores = Stores.inMemory();
    final MemoryQueue queue = new MemoryQueue();
    /** What every access to accounts and every routing of one throws; absent for no failure. */
    @Nullable
    RuntimeException failure;
    final MemoryJobs jobs = new MemoryJobs();
    final MemoryFiles files = new MemoryFiles();
    final MemoryBlobs reports = new MemoryBlobs();
    private @Nullable ImportWork work;
    final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:02:00Z"));
    private final Manage manage = new Manage(Telemetry.by(Map.of()), useCases());

    private UseCases useCases() {
        Accounts accounts = failing(stores.accounts());
        Platforms platforms = Platforms.builtIn();
        AddressBook addresses = new AddressBook(platforms);
        AccountIds ids = new AccountIds(clock, new Random(3));
        FindAccount find = new FindAccount(accounts, addresses::permanentId);
        ImportAccounts imports = new ImportAccounts(accounts, find, ids, clock, account -> {});
        ManagedAccounts managed = new ManagedAccounts(addresses, accounts,
                new AddAccount(accounts, find, ids, clock, account -> {}),
                new ChangeAccount(accounts, stores.readings(), clock), clock, false);
        AccountsCsv csv = new AccountsCsv(addresses);
        Capacity capacity = new Capacity(platforms, this);
        ImportHistory history = new ImportHistory(accounts, stores.readings(), find,
                new HistoryKeeping(platforms, this), clock);
        work = new ImportWork(files, reports, new AccountListFile(csv, imports, capacity),
                new HistoryFile(addresses, history), ImportCopies.temporary(clock));
        return new UseCases(openRun(), new CollectRequest(platforms, accounts),
                new ImportRoute(csv, imports, capacity, platforms.names()),
                new HistoryImportRoute(addresses, history), managed,
                new ImportJobRoute(jobs, files, ids, clock));
    }

    /** The function that takes the files of imports, over the same ledger. */
    Importer importer() {
        return new Importer(Telemetry.by(Map.of()), new ObservedJobs(new WorkJob(jobs, clock),
                Objects.requireNonNull(work)));
    }

    private OpenRun openRun() {
        AtomicInteger count = new AtomicInteger();
        return new CollectionUseCases(new CollectionUseCases.Ports(stores.ledgerPorts(), this, queue,
                RunSettings.of(Duration.ofSeconds(29), Duration.ofSeconds(29)), TimeScale.REAL, clock, new Random(3),
                () -> "token-" + count.incrementAndGet(), clock)).openRun();
    }

    private Accounts failing(Accounts accounts) {
        return (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(), new Class<?>[]{Accounts.class},
                (proxy, method, given) -> {
                    fail();
                    try {
                        return method.invoke(accounts, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Route route(Account account) {
        fail();
        return new Route.Open(new RateScope(account.address().platform(), "host.example"),
                new PlatformPolicy(account.address().platform(), "api", Duration.ofMillis(500), 1, null, null,
                        PlatformPolicy.Price.FREE, 25, Duration.ofSeconds(10)));
    }

    @Override
    public FetchResult ask(Route.Open open, List<Target> targets) {
        throw new IllegalStateException("this function sends no request to a platform");
    }

    static APIGatewayV2HTTPEvent event(String name) {
        return SampleEvents.read(name, APIGatewayV2HTTPEvent.class);
    }

    Observation<APIGatewayV2HTTPResponse> handle(String name) {
        return handle(event(name));
    }

    Observation<APIGatewayV2HTTPResponse> handle(APIGatewayV2HTTPEvent event) {
        return Observation.of(() -> manage.handleRequest(event, Invocation.of("Manage")));
    }

    /** Imports the list of the sample event into the ledger. */
    void importSample() {
        handle(IMPORT);
    }

    static JsonNode json(Observation<APIGatewayV2HTTPResponse> done) {
        try {
            return Json.MAPPER.readTree(done.result().getBody());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
