package tidemark.testing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.ledger.WriteUncertain;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.RateLimitStore;
import tidemark.run.AccountSelection;
import tidemark.run.ChunkMessage;
import tidemark.run.ChunkQueue;
import tidemark.run.Chunks;
import tidemark.run.OpenRun;
import tidemark.run.RunId;
import tidemark.run.RunSettings;
import tidemark.run.Runs;
import tidemark.run.Tick;
import tidemark.run.WorkChunk;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryChunks;
import tidemark.testing.MemoryRateLimits;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryRuns;
import tidemark.testing.Stores;
import tidemark.time.Deadline;
import tidemark.time.Sleeper;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.LedgerPorts;

/** The schedule of one seed: which function is invoked when, what goes wrong, and whether every promise held. */
final class Schedule {

    static final String INJECTED = "the queue is gone";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<Instant> STARTS = List.of(Instant.parse("2026-11-21T06:00:00Z"),
            Instant.parse("2026-11-30T23:55:00Z"), Instant.parse("2026-11-21T23:40:00Z"));

    private final World world;
    private final Faults faults;
    private final FaultyPort faulty;
    private final Population population;
    private final RateLimitOracle oracle;
    private final RefusingPlatforms platforms;
    private final MemoryChunks memoryChunks;
    private final Stores stores;
    private final Instant start;
    private final long period;
    private final SplittableRandom random;
    private final RunSettings settings;
    private final Map<String, Set<RunId>> keys = new HashMap<>();
    private final Set<RunId> announced = new HashSet<>();
    private final Set<RunId> opened = new HashSet<>();

    private final OpenRun open;
    private final Tick tick;
    private final WorkChunk work;
    private int actors;
    private int token;

    Schedule(long seed, Mutation mutation, boolean tracing) {
        SplittableRandom choice = new SplittableRandom(seed);
        start = STARTS.get(choice.nextInt(STARTS.size()));
        world = new World(seed * 31 + 7, start, start.plus(Duration.ofHours(30)), tracing);
        random = world.random;
        faults = Faults.draw(choice);
        faulty = new FaultyPort(world, faults);
        population = new Population(choice, start);
        MemoryReadings memoryReadings = new MemoryReadings();
        MemoryRuns memoryRuns = new MemoryRuns();
        memoryChunks = new MemoryChunks(memoryRuns);
        Stores safe = new Stores(new MemoryAccounts(memoryReadings), memoryReadings, memoryRuns, memoryChunks,
                new MemoryRateLimits());
        population.fill(safe);
        settings = settings(choice, faults);
        period = choice.nextInt(6) == 0 ? 10_000 : 60_000;
        stores = UnsafeStores.with(mutation, safe, world);
        oracle = new RateLimitOracle(world);
        platforms = new RefusingPlatforms(world, faulty, faults, population, oracle);

        InstantSource clock = world.clock();
        Sleeper sleeper = pause -> world.pause(pause.toMillis());
        Supplier<String> tokens = () -> "t" + token++;
        Runs runs = faulty.behind(Runs.class, "runs", stores.runs());
        Chunks chunks = faulty.behind(Chunks.class, "chunks", new LaggingChunks(world, stores.chunks()));
        Accounts accounts = faulty.behind(Accounts.class, "accounts", stores.accounts());
        Readings readings = faulty.behind(Readings.class, "readings", new KeptReadings(stores));
        RateLimitStore rateLimits = faulty.behind(RateLimitStore.class, "rateLimits", oracle.over(stores.rateLimits()));
        ChunkQueue queue = faulty.behind(ChunkQueue.class, "queue",
                new LossyQueue(world, faulty, faults, this::deliver));

        CollectionUseCases useCases = new CollectionUseCases(new CollectionUseCases.Ports(
                new LedgerPorts(accounts, readings, runs, chunks, rateLimits), platforms, queue, settings,
                TimeScale.REAL,
                clock, random, tokens, sleeper));
        open = useCases.openRun();
        tick = useCases.tick(this::closing);
        work = useCases.workChunk((run, account, evidence) -> {}, () -> Duration.ofMillis(world.current().skew));
    }

    /** Leases that fit the time-outs, or, in a schedule with faults, some so short that a live worker is presumed dead. */
    private static RunSettings settings(SplittableRandom choice, Faults faults) {
        Duration fitting = TIMEOUT.plusSeconds(30);
        boolean calm = faults.equals(Faults.NONE);
        return new RunSettings(7, 5, calm || choice.nextBoolean() ? fitting : Duration.ofSeconds(15),
                calm || choice.nextBoolean() ? fitting : Duration.ofSeconds(1),
                calm || choice.nextBoolean() ? Duration.ofMinutes(10) : Duration.ofSeconds(30),
                Duration.ofSeconds(15), List.of(Duration.ofSeconds(30), Duration.ofMinutes(2)), Duration.ofSeconds(2),
                Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofSeconds(3), Duration.ofDays(14));
    }

    /** Plays the schedule. Throws a violation where a promise was broken. */
    void play() {
        daily();
        users();
        owner();
        ticks();
        world.run();
        new InvariantCheck(stores, memoryChunks, population, platforms, announced, faults.equals(Faults.NONE))
                .check(opened);
        keys.forEach((key, runs) -> Violation.unless(runs.size() <= 1, "key " + key + " led to " + runs));
    }

    Map<String, Integer> crashes() {
        return faulty.crashes();
    }

    World world() {
        return world;
    }

    long requests() {
        return oracle.requests();
    }

    private void closing(RunId run) {
        world.pause(2);
        announced.add(run);
    }

    /** Fires the daily schedule three times, as a scheduler that repeats an event does. */
    private void daily() {
        Instant slot = random.nextBoolean() ? start : start.minus(Duration.ofHours(22)).minusSeconds(1_800);
        for (int n = 0; n < 3; n++) {
            spawn("daily", random.nextInt(40_000) + n * 60_000L, () -> opened.add(open.daily(slot).run()), done -> {});
        }
    }

    private void users() {
        for (int n = 0; n < 1 + random.nextInt(4); n++) {
            AccountSelection selection = selection();
            String key = "key-" + n;
            for (int repeat = 0; repeat < 2; repeat++) {
                spawn("user", random.nextInt(400_000), () -> {
                    RunId run = open.asked(selection, key, deadline()).run();
                    opened.add(run);
                    keys.computeIfAbsent(key, first -> new HashSet<>()).add(run);
                }, done -> {});
            }
        }
    }

    private AccountSelection selection() {
        return switch (random.nextInt(4)) {
            case 0 -> AccountSelection.ALL;
            case 1 -> new AccountSelection.Whole(Population.ALPHA);
            default -> {
                List<AccountId> named = new ArrayList<>();
                for (int n = 0; n < 1 + random.nextInt(8); n++) {
                    named.add(population.accounts.get(random.nextInt(population.accounts.size())).id());
                }
                yield new AccountSelection.Named(named);
            }
        };
    }

    /** Pauses and moves accounts, and removes a credential, during the runs. */
    private void owner() {
        for (int n = 0; n < random.nextInt(4); n++) {
            Account account = population.accounts.get(random.nextInt(population.accounts.size()));
            spawn("owner", random.nextInt(300_000), () -> {
                Account now = Objects.requireNonNull(stores.accounts().entries(List.of(account.id()))
                        .get(account.id())).account();
                stores.accounts().change(now, now.withStatus(Account.Status.PAUSED));
            }, done -> {});
            spawn("owner", random.nextInt(300_000), () -> population.moved.add(account.id()), done -> {});
        }
        if (random.nextInt(6) == 0) {
            spawn("owner", random.nextInt(300_000), platforms::close, done -> {});
        }
    }

    /** Starts a tick in every period, whether the last one is over or not, and sometimes two. */
    private void ticks() {
        spawn("tick", period + random.nextInt(3_000), () -> {
            if (!over()) {
                ticks();
            }
            tick.tick(deadline());
        }, done -> {});
        if (faulty.chance(faults.duplicate() / 4)) {
            spawn("tick", period + random.nextInt(3_000), () -> tick.tick(deadline()), done -> {});
        }
    }

    /** Whether every run is closed and no caller will open another. */
    private boolean over() {
        return world.now() > start.toEpochMilli() + 1_200_000 && stores.runs().open().isEmpty();
    }

    private void deliver(ChunkMessage message, long after, Consumer<Boolean> acknowledge) {
        spawn("worker", after, () -> work.work(message, deadline()), acknowledge);
    }

    /** Starts an invocation; {@code ended} receives whether it succeeded, also after a crash. */
    private void spawn(String role, long after, Runnable body, Consumer<Boolean> ended) {
        boolean lost = random.nextInt(50) == 0;
        long skew = lost
                ? 700 + random.nextInt(5_000)
                : random.nextInt((int) RateLimitOracle.SKEW) - RateLimitOracle.SKEW / 2;
        boolean immortal = faulty.chance(faults.stall() > 0 ? 0.4 : 0.1);
        long killed = world.now() + after + (immortal ? Duration.ofHours(9).toMillis() : TIMEOUT.toMillis() + 500);
        world.spawn(new Actor(role, actors++, role.equals("worker") ? skew : skew % 200, killed, () -> {
            boolean[] well = {false};
            try {
                body.run();
                well[0] = true;
            } catch (WriteUncertain uncertain) {
                world.note(() -> "failed: " + uncertain.getMessage());
            } catch (IllegalStateException gone) {
                if (!INJECTED.equals(gone.getMessage())) {
                    throw gone;
                }
            } finally {
                world.note(() -> well[0] ? "ends" : "ends badly");
                ended.accept(well[0]);
            }
        }), after);
    }

    private Deadline deadline() {
        return Deadline.at(world.clock().instant().plus(TIMEOUT), world.clock());
    }
}
