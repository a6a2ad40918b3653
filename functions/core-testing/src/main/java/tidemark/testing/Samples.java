package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.Snapshot;
import tidemark.platform.RateScope;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.run.AccountSelection;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks.Cut;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Urgency;

/** The values that the contracts write and read. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    static final Instant LATER = NOON.plus(Duration.ofMinutes(10));
    static final LocalDate DAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    static final Platform BLUESKY = new Platform("bluesky");
    static final Platform GITHUB = new Platform("github");
    static final RateScope APPVIEW = new RateScope(BLUESKY, "public.api.bsky.app");
    static final RunId RUN = new RunId("d-2026-11-21");
    static final RunId OTHER_RUN = RunId.user(new AccountId(5, 5));

    private Samples() {}

    static AccountId id(int n) {
        return new AccountId((1_763_700_000_000L << 16) + n, n * 0x9E3779B97F4A7C15L);
    }

    static Account account(int n) {
        return Account.added(id(n), new Address(BLUESKY, "account-" + n + ".example.org"), "Example " + n, NOON);
    }

    static Snapshot snapshot(AccountId id, long followers, Precision precision, Instant at) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.FOLLOWERS, new Count(followers, precision, followers,
                precision == Precision.EXACT ? followers : followers + 999));
        return new Snapshot(id, at, metrics, "followers", "api");
    }

    static Snapshot exact(long followers, int seconds) {
        return snapshot(id(1), followers, Precision.EXACT, NOON.plusSeconds(seconds));
    }

    static Snapshot daysAgo(int days) {
        return snapshot(id(1), 1_000 - days, Precision.EXACT, NOON.minus(Duration.ofDays(days)));
    }

    /** Numbers of {@link #DAY} that were imported some days later. */
    static Snapshot imported(long followers, int days) {
        return Snapshot.imported(id(1), DAY, Map.of(Metric.FOLLOWERS, Count.exact(followers)), "followers",
                RetentionTerms.FREE, NOON.plus(Duration.ofDays(days)));
    }

    static Run run(RunId id, Instant at) {
        return Run.opened(id, Run.Kind.USER, AccountSelection.ALL, at, at.minus(Duration.ofMinutes(10)),
                at.plus(Duration.ofHours(12)), "opener-" + id);
    }

    static ChunkKey key(int n) {
        return new ChunkKey(RUN, 1, ChunkKey.hash(APPVIEW), n);
    }

    static Cut cut(int n, int accounts) {
        return cut(n, accounts, Urgency.REST, NOON);
    }

    static Cut cut(int n, int accounts, Urgency urgency, Instant dueAt) {
        List<AccountId> ids = new ArrayList<>(IntStream.range(0, accounts).mapToObj(i -> id(n * 1000 + i)).toList());
        return new Cut(Chunk.planned(key(n), APPVIEW, urgency, accounts, dueAt, NOON.plus(Duration.ofDays(15))), ids);
    }

    /** Waits until an eventually consistent view shows something; five seconds at most. */
    static boolean eventually(BooleanSupplier shown) {
        for (int tries = 0; tries < 250; tries++) {
            if (shown.getAsBoolean()) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return shown.getAsBoolean();
    }
}
