package tidemark.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.account.Account;
import tidemark.account.AccountId;
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
import tidemark.reading.Reading;
import tidemark.run.ChunkMessage;
import tidemark.run.OpenRun;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.RunSettings;
import tidemark.run.Tick;
import tidemark.run.WorkChunk;
import tidemark.testing.MemoryQueue;
import tidemark.testing.VirtualClock;
import tidemark.time.Deadline;
import tidemark.wiring.CollectionUseCases;
import tidemark.wiring.UniqueTokens;

/** Daily runs on a ledger in DynamoDB, with a platform that answers at once, 25 accounts a request. */
final class Collection {

    private static final Duration FUNCTION = Duration.ofMinutes(2);

    private final VirtualClock clock;
    private final DynamoLedger ledger;
    private final MemoryQueue queue = new MemoryQueue();
    private final OpenRun open;
    private final Tick tick;
    private final WorkChunk work;

    Collection(DynamoDbClient client, String table, VirtualClock clock) {
        this.clock = clock;
        Random random = new Random();
        this.ledger = DynamoLedger.of(client, table, clock, random, clock);
        RunSettings settings = RunSettings.of(FUNCTION, FUNCTION);
        CollectionUseCases useCases = new CollectionUseCases(new CollectionUseCases.Ports(ledger.ledgerPorts(),
                new Platform(), queue, settings, TimeScale.REAL, clock, random, new UniqueTokens(random), clock));
        this.open = useCases.openRun();
        this.tick = useCases.tick(run -> {});
        this.work = useCases.workChunk((run, account, evidence) -> {}, ClockCheck.TRUSTED);
    }

    DynamoLedger ledger() {
        return ledger;
    }

    /** Collects every account once, tick by tick and message by message, until the run is closed. */
    Run daily() {
        RunId run = open.daily(clock.instant()).run();
        while (ledger.runs().find(run).orElseThrow().closing() == null) {
            tick.tick(deadline());
            for (Optional<ChunkMessage> message = queue.poll(); message.isPresent(); message = queue.poll()) {
                work.work(message.get(), deadline());
            }
            clock.sleep(Duration.ofMinutes(1));
        }
        return ledger.runs().find(run).orElseThrow();
    }

    private Deadline deadline() {
        return Deadline.at(clock.instant().plus(FUNCTION), clock);
    }

    /** Numbers grow by the day. */
    private final class Platform implements PlatformClient {

        private final PlatformPolicy policy = new PlatformPolicy(new tidemark.account.Platform("bluesky"), "api",
                PlatformPolicy.FLOOR, 1,
                null, null,
                PlatformPolicy.Price.FREE, 25, Duration.ofSeconds(10));

        @Override
        public Route route(Account account) {
            return new Route.Open(new RateScope(account.address().platform(), "public.api.example"), policy);
        }

        @Override
        public FetchResult ask(Route.Open open, List<Target> targets) {
            Instant now = clock.instant();
            Map<AccountId, Finding> findings = new HashMap<>();
            for (Target target : targets) {
                long number = target.id().low() >>> 40;
                Reading reading = new Reading(target.address(), "did:plc:" + number, "Museum " + number,
                        Map.of(Metric.FOLLOWERS, Count.exact(number + now.getEpochSecond() / 86_400), Metric.POSTS,
                                Count.exact(number)),
                        "followers", "api");
                findings.put(target.id(), Finding.Seen.ok(reading));
            }
            clock.sleep(Duration.ofMillis(200));
            return new FetchResult(findings, List.of(), FetchResult.Limits.FINE);
        }
    }
}
