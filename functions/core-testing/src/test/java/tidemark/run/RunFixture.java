package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.State;
import tidemark.ledger.Accounts;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.ClockCheck;
import tidemark.ratelimit.RateLimiter;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.testing.MemoryQueue;
import tidemark.testing.Stores;
import tidemark.testing.VirtualClock;
import tidemark.time.Deadline;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.LedgerPorts;

/** All use cases of fixture on memory stores, with a platform that answers as a test sets. */
final class RunFixture implements PlatformClient {

    static final Instant SLOT = Instant.parse("2026-11-21T06:00:00Z");
    static final Platform BLUESKY = new Platform("bluesky");
    static final RateScope APPVIEW = new RateScope(BLUESKY, "public.api.bsky.app");
    static final Duration TIMEOUT = Duration.ofMinutes(5);

    final VirtualClock clock = new VirtualClock(SLOT);
    final Stores stores = Stores.inMemory();
    final MemoryQueue queue = new MemoryQueue();
    final List<List<Target>> asked = new ArrayList<>();
    final List<Route.Open> askedBy = new ArrayList<>();
    final List<RunId> closed = new ArrayList<>();
    final RunSettings settings = RunSettings.of(TIMEOUT, TIMEOUT);
    private final Supplier<String> tokens = new Supplier<>() {
        private int count;

        @Override
        public String get() {
            return "token-" + count++;
        }
    };
    private final CollectionUseCases useCases = over(stores.ledgerPorts());
    final RateLimiter rateLimits = useCases.rateLimits(ClockCheck.TRUSTED);
    final OpenRun open = useCases.openRun();
    final Tick tick = useCases.tick(closed::add);
    final WorkChunk work = useCases.workChunk((run, account, evidence) -> {}, ClockCheck.TRUSTED);

    PlatformPolicy policy = new PlatformPolicy(BLUESKY, "api", Duration.ofMillis(500), 1, null, null,
            PlatformPolicy.Price.FREE, 25,
            Duration.ofSeconds(10));
    Function<Account, Route> route = account -> new Route.Open(APPVIEW, policy);
    Function<List<Target>, FetchResult> answer = RunFixture::counts;

    @Override
    public Route route(Account account) {
        return route.apply(account);
    }

    @Override
    public FetchResult ask(Route.Open by, List<Target> targets) {
        asked.add(List.copyOf(targets));
        askedBy.add(by);
        clock.sleep(Duration.ofMillis(100));
        return answer.apply(targets);
    }

    /** A tick on these runs and the other stores of this fixture. */
    Tick tick(Runs runs) {
        return over(new LedgerPorts(stores.accounts(), stores.readings(), runs, stores.chunks(), stores.rateLimits()))
                .tick(closed::add);
    }

    private CollectionUseCases over(LedgerPorts ledger) {
        return new CollectionUseCases(new CollectionUseCases.Ports(ledger, this, queue, settings, TimeScale.REAL, clock,
                new SplittableRandom(1), tokens, clock));
    }

    static AccountId id(int n) {
        return new AccountId(n, n);
    }

    static List<AccountId> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(RunFixture::id).toList();
    }

    void add(int accounts) {
        for (int n = 0; n < accounts; n++) {
            add(n, false);
        }
    }

    void add(int n, boolean core) {
        Account plain = Account.added(id(n), new Address(BLUESKY, "handle-" + n), "Example", SLOT);
        stores.accounts().add(new Account(plain.id(), plain.address(), null, "Example", null, null, core,
                plain.tags(), null, null, Account.Status.ACTIVE, SLOT, 0));
    }

    void pause(int n) {
        Account account = entry(n).account();
        stores.accounts().change(account, account.withStatus(Account.Status.PAUSED));
    }

    Accounts.Entry entry(int n) {
        return Objects.requireNonNull(stores.accounts().entries(List.of(id(n))).get(id(n)));
    }

    void visited(int n, Outcome outcome, String run, Instant at) {
        State state = entry(n).state();
        stores.readings().putState(new State(id(n), state.newest(), state.window(),
                new State.Visit(outcome, run, at, ""), null, state.rev()));
    }

    Deadline deadline() {
        return Deadline.at(clock.instant().plus(TIMEOUT), clock);
    }

    /** The check for a missed run, as in a process that has just started. */
    MissedRun openMissedRun(String schedule) {
        return useCases.openMissedRun(schedule);
    }

    /** Opens and plans the daily run, and puts its first chunks into the queue. */
    RunId daily() {
        RunId id = open.daily(SLOT).run();
        tick.tick(deadline());
        return id;
    }

    ChunkMessage message() {
        return queue.poll().orElseThrow();
    }

    ChunkResult work() {
        return work.work(message(), deadline());
    }

    /** Ticks and works until the run is closed; each tick a minute after the last. */
    Run finish(RunId id) {
        for (int n = 0; n < 2_000 && run(id).closing() == null; n++) {
            clock.sleep(Duration.ofMinutes(1));
            tick.tick(deadline());
            queue.poll().ifPresent(message -> work.work(message, deadline()));
        }
        return run(id);
    }

    Run run(RunId id) {
        return stores.runs().find(id).orElseThrow();
    }

    Chunk chunk(RunId id, int n) {
        ChunkKey key = new ChunkKey(id, run(id).attempt(), ChunkKey.hash(APPVIEW), n);
        return Objects.requireNonNull(stores.chunks().find(List.of(key)).get(key));
    }

    Map<Outcome, Long> outcomes(RunId id) {
        return RunProgress.of(id, stores.runs(), clock.instant()).orElseThrow().byOutcome();
    }

    static FetchResult counts(Collection<Target> targets) {
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), ok(target)));
        return new FetchResult(findings, List.of(), FetchResult.Limits.FINE);
    }

    static Finding ok(Target target) {
        return Finding.Seen.ok(new Reading(target.address(), null, null,
                Map.of(Metric.FOLLOWERS, Count.exact(target.id().low())), "followers", "api"));
    }

    static FetchResult refused(Collection<Target> targets, Outcome outcome, FetchResult.Limits limits) {
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), Finding.Unseen.of(outcome, "refused")));
        return new FetchResult(findings, List.of(), limits);
    }
}
