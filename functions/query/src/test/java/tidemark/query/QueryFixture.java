package tidemark.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Json;
import tidemark.aws.http.Role;
import tidemark.aws.observe.ObservedJobs;
import tidemark.aws.observe.Telemetry;
import tidemark.board.BoardHint;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.board.CurrentBoard;
import tidemark.board.Pointers;
import tidemark.board.Totals;
import tidemark.cache.L2Cache;
import tidemark.cache.ResponseCache;
import tidemark.history.GrowthWindow;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.job.WorkJob;
import tidemark.ledger.Accounts;
import tidemark.platforms.Platforms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;
import tidemark.run.Runs;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryFiles;
import tidemark.testing.MemoryJobs;
import tidemark.testing.MemoryL1Cache;
import tidemark.testing.MemoryL2Cache;
import tidemark.testing.MemoryPointers;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryRuns;
import tidemark.testing.MemoryTotals;
import tidemark.testing.handler.Invocation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The function Query over a ledger, a board and a shared cache in memory. */
final class QueryFixture {

    static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    Instant now = SIX;
    boolean ledgerDown;
    @Nullable
    RuntimeException ledgerFault;
    int ledgerReads;
    /** The reads of histories, each of which is two queries. */
    final AtomicInteger historyReads = new AtomicInteger();
    /** Runs before every call of the shared cache. */
    Runnable meanwhile = () -> {};
    final MemoryReadings readings = new MemoryReadings();
    final MemoryAccounts accounts = new MemoryAccounts(readings);
    final MemoryRuns runs = new MemoryRuns();
    final MemoryPointers pointers = new MemoryPointers();
    final MemoryBlobs blobs = new MemoryBlobs();
    final MemoryL2Cache l2 = new MemoryL2Cache(() -> now);
    final MemoryTotals totals = new MemoryTotals();
    private final BuildBoard build = new BuildBoard(accounts, new BoardStore(blobs), pointers, totals,
            () -> now, new Random(1), true);
    @Nullable
    String trouble;
    final MemoryJobs jobs = new MemoryJobs();
    final MemoryFiles files = new MemoryFiles();
    private @Nullable QuerySources sources;
    private Query query = process(true);

    /** The API in a process with its own L1 cache. */
    Query process(boolean everybody) {
        Pointers counted = (Pointers) guarded(Pointers.class, pointers);
        Runs runsCounted = (Runs) guarded(Runs.class, runs);
        Accounts ledger = (Accounts) guarded(Accounts.class, accounts);
        BoardStore boards = new BoardStore(blobs);
        CurrentBoard board = new CurrentBoard(boards, counted, () -> now, true);
        Totals totalsCounted = (Totals) guarded(Totals.class, totals);
        ResponseCache cache = new ResponseCache(new MemoryL1Cache(() -> now), watched(), () -> now, new Random(2));
        sources = new QuerySources(board, boards, totalsCounted, ledger, counted(), runsCounted, counted, jobs, files,
                blobs, cache, () -> "available", new KnownPlatforms(() -> Platforms.forAddresses(Map.of())), () -> now,
                true, () -> Optional.ofNullable(trouble));
        return new Query(Telemetry.by(Map.of()), sources, everybody);
    }

    /** The function that writes exports to files, over the same ledger. */
    Exporter exporter() {
        return new Exporter(Telemetry.by(Map.of()), new ObservedJobs(new WorkJob(jobs, () -> now),
                new ExportWork(Objects.requireNonNull(sources), files)));
    }

    private L2Cache watched() {
        return (L2Cache) java.lang.reflect.Proxy.newProxyInstance(L2Cache.class.getClassLoader(),
                new Class<?>[]{L2Cache.class}, (proxy, method, arguments) -> {
                    meanwhile.run();
                    try {
                        return method.invoke(l2, arguments);
                    } catch (java.lang.reflect.InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Readings counted() {
        return (Readings) java.lang.reflect.Proxy.newProxyInstance(Readings.class.getClassLoader(),
                new Class<?>[]{Readings.class}, (proxy, method, arguments) -> {
                    historyReads.incrementAndGet();
                    return method.invoke(readings, arguments);
                });
    }

    private Object guarded(Class<?> port, Object real) {
        return java.lang.reflect.Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                (proxy, method, arguments) -> {
                    synchronized (this) {
                        ledgerReads++;
                    }
                    if (ledgerFault != null) {
                        throw ledgerFault;
                    }
                    if (ledgerDown) {
                        throw new tidemark.ledger.WriteUncertain("down", new IllegalStateException());
                    }
                    return method.invoke(real, arguments);
                });
    }

    /** A fixture with two measured accounts, one without numbers, and a board of them. */
    static QueryFixture filled() {
        QueryFixture fixture = new QueryFixture();
        fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
        fixture.measured(fixture.full(2, "mastodon", "nasa@social.example"), 500);
        fixture.account(3, "github", "esa", "ESA");
        fixture.board();
        return fixture;
    }

    /** The profile of an account as it is stored. */
    Account profile(int n) {
        AccountId id = new AccountId(n, n);
        return Objects.requireNonNull(accounts.entries(List.of(id)).get(id), () -> "no account " + n).account();
    }

    void use(Query other) {
        query = other;
    }

    Account account(int n, String platform, String handle, String organization) {
        Account account = Account.added(new AccountId(n, n), new Address(new Platform(platform), handle), organization,
                SIX.minus(Duration.ofDays(30)));
        accounts.add(account);
        return account;
    }

    /** Adds an account with every field of a profile. */
    Account full(int n, String platform, String handle) {
        Account account = new Account(new AccountId(n, n), new Address(new Platform(platform), handle), "did:" + n,
                "NASA", "Team A", "agency", true, Set.of("space", "usa"), "https://example.org/", "Name " + n,
                Account.Status.ACTIVE, SIX, 0);
        accounts.add(account);
        return account;
    }

    /** Writes four days with gaps between them, and a state. */
    void measured(Account account, long followers) {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (int ago : new int[]{7, 3, 1, 0}) {
            Instant at = SIX.minus(Duration.ofDays(ago));
            Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
            metrics.put(Metric.FOLLOWERS, Count.exact(followers - ago));
            metrics.put(Metric.POSTS, Count.exact(50 - ago));
            metrics.put(Metric.LIKES, new Count(1200, Precision.ABBREVIATED, 1150, 1249));
            metrics.put(Metric.SHARES, Count.exact(3));
            Snapshot snapshot = new Snapshot(account.id(), at, metrics, "followers", "api");
            readings.putDay(snapshot);
            window = window.with(LocalDate.ofInstant(at, ZoneOffset.UTC), Count.exact(followers - ago));
            if (ago == 0) {
                readings.putState(new State(account.id(), snapshot, window,
                        new State.Visit(Outcome.OK, "d-2026-11-21", SIX, "all is well"), null, 0));
            }
        }
    }

    void board() {
        build.on(new BoardHint.RunClosed("d-2026-11-21"));
        now = now.plus(CurrentBoard.FRESH);
    }

    /** An answer of the API. */
    record Got(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The errors of a problem document, by parameter. */
        Map<String, String> errors() {
            Map<String, String> errors = new HashMap<>();
            json().path("errors").forEach(e -> errors.put(e.path("parameter").asText(), e.path("detail").asText()));
            return errors;
        }
    }

    Got get(String url) {
        return ask("GET", url, Map.of(), null);
    }

    Got get(String url, String header, String value) {
        return ask("GET", url, Map.of(header, value), null);
    }

    Got get(String url, Role role) {
        return ask("GET", url, Map.of(), role);
    }

    Got ask(String method, String url, Map<String, String> headers, @Nullable Role role) {
        return handle(ApiEvent.of(method, url, headers, role));
    }

    /** The answer of the API to an event. */
    Got handle(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPResponse response = query.handleRequest(event, Invocation.of("Query"));
        String body = Objects.requireNonNullElse(response.getBody(), "");
        return new Got(response.getStatusCode(), response.getHeaders(),
                response.getIsBase64Encoded() ? unzipped(Base64.getDecoder().decode(body)) : body);
    }

    private static String unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(node -> texts.add(node.path(field).asText()));
        return texts;
    }
}
