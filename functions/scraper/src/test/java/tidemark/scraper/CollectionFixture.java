package tidemark.scraper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.observe.Telemetry;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.ClockCheck;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.run.Chunk;
import tidemark.run.ChunkMessage;
import tidemark.run.RunId;
import tidemark.run.RunProgress;
import tidemark.run.RunSettings;
import tidemark.testing.MemoryQueue;
import tidemark.testing.Stores;
import tidemark.testing.VirtualClock;
import tidemark.time.Deadline;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.UniqueTokens;

/** A daily run in memory, with platforms that answer at once. */
final class CollectionFixture implements PlatformClient {

    static final Platform BLUESKY = new Platform("bluesky");
    static final Platform MASTODON = new Platform("mastodon");
    private static final Instant SLOT = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    int asked;
    /** A platform on which the platform client throws. */
    @Nullable
    Platform broken;

    private final VirtualClock clock = new VirtualClock(SLOT);
    private final Stores stores = Stores.inMemory();
    private final MemoryQueue queue = new MemoryQueue();
    private final SplittableRandom random = new SplittableRandom(1);
    private final CollectionUseCases useCases = new CollectionUseCases(
            new CollectionUseCases.Ports(stores.ledgerPorts(), this, queue, RunSettings.of(TIMEOUT, TIMEOUT),
                    TimeScale.REAL,
                    clock, random, new UniqueTokens(random), clock));
    private final RunId run = useCases.openRun().daily(SLOT).run();
    private int accounts;

    /** The function, which works for at most this long. */
    Scraper scraper(Duration longest) {
        return new Scraper(new Scraper.UseCases(Telemetry.by(Map.of()),
                useCases.workChunk((id, account, evidence) -> {}, ClockCheck.TRUSTED), longest));
    }

    void add(Platform platform, int many) {
        for (int n = 0; n < many; n++) {
            stores.accounts().add(Account.added(new AccountId(accounts, accounts),
                    new Address(platform, "handle-" + accounts), "Example", SLOT));
            accounts++;
        }
    }

    /** Plans the run and returns the messages of its chunks. */
    List<ChunkMessage> sent() {
        useCases.tick(closed -> {}).tick(Deadline.at(clock.instant().plus(TIMEOUT), clock));
        List<ChunkMessage> messages = new ArrayList<>();
        for (Optional<ChunkMessage> next = queue.poll(); next.isPresent(); next = queue.poll()) {
            messages.add(next.get());
        }
        return messages;
    }

    Chunk chunk(ChunkMessage message) {
        return Objects.requireNonNull(stores.chunks().find(List.of(message.chunk())).get(message.chunk()));
    }

    Map<Outcome, Long> outcomes() {
        return RunProgress.of(run, stores.runs(), clock.instant()).orElseThrow().byOutcome();
    }

    @Override
    public Route route(Account account) {
        Platform platform = account.address().platform();
        if (platform.equals(broken)) {
            throw new IllegalStateException("a fault of this program");
        }
        return new Route.Open(new RateScope(platform, "api.example"),
                new PlatformPolicy(platform, "api", PlatformPolicy.FLOOR, 1, null,
                        null, PlatformPolicy.Price.FREE, 25, Duration.ofSeconds(10)));
    }

    @Override
    public FetchResult ask(Route.Open open, List<Target> targets) {
        asked++;
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), Finding.Seen.ok(new Reading(target.address(), null, null,
                Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api"))));
        return new FetchResult(findings, List.of(), FetchResult.Limits.FINE);
    }
}
