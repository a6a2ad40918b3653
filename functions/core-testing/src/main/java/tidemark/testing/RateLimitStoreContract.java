package tidemark.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.platform.RateScope;
import tidemark.ratelimit.RateLimitState;
import tidemark.ratelimit.RateLimitStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.APPVIEW;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;

/** The contract of every implementation of {@link RateLimitStore}. */
public abstract class RateLimitStoreContract {

    private RateLimitStore rateLimits = new MemoryRateLimits();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        rateLimits = stores().rateLimits();
    }

    @Test
    void aTurnNobodyHeldIsAbsent() {
        assertEquals(Optional.empty(), rateLimits.read(APPVIEW));
    }

    @Test
    void theFirstWriteCreatesIt() {
        assertTrue(rateLimits.write(held("one", 0)));

        assertEquals(Optional.of(held("one", 1)), rateLimits.read(APPVIEW));
    }

    @Test
    void keepsEveryPartOfATurn() {
        List<RateLimitState.Spent> window = IntStream.range(0, RateLimitState.SPENDINGS)
                .mapToObj(n -> new RateLimitState.Spent(NOON.plusMillis(n), n + 1L)).toList();
        RateLimitState full = new RateLimitState(APPVIEW, "owner", NOON, NOON.plusMillis(1), NOON.plusMillis(2), window,
                new RateLimitState.Used("2026-11-21", 4_000_000_000L), new RateLimitState.Used("2026-11", 12_345_678L),
                new RateLimitState.Breaker(3, NOON.plusSeconds(1)), 1.25, "writer", 0);
        RateLimitState bare = new RateLimitState(new RateScope(BLUESKY, "pds.example.org~1"), null, Instant.EPOCH, NOON,
                Instant.EPOCH, List.of(), null, null, RateLimitState.Breaker.CLOSED, 1, "writer", 0);

        assertTrue(rateLimits.write(full));
        assertTrue(rateLimits.write(bare));

        assertEquals(Optional.of(full.stored()), rateLimits.read(APPVIEW));
        assertEquals(Optional.of(bare.stored()), rateLimits.read(bare.scope()));
    }

    @Test
    void aLaterRevisionReplacesEveryPart() {
        rateLimits.write(
                new RateLimitState(APPVIEW, "owner", NOON, NOON, NOON, List.of(new RateLimitState.Spent(NOON, 1)),
                        new RateLimitState.Used("2026-11-21", 4), new RateLimitState.Used("2026-11", 5),
                        new RateLimitState.Breaker(3, NOON), 2, "one", 0));
        RateLimitState next = new RateLimitState(APPVIEW, null, Instant.EPOCH, NOON, Instant.EPOCH, List.of(), null,
                null,
                RateLimitState.Breaker.CLOSED, 1, "two", 1);

        assertTrue(rateLimits.write(next));

        assertEquals(Optional.of(next.stored()), rateLimits.read(APPVIEW));
    }

    @Test
    void refusesATurnThatChangedMeanwhile() {
        rateLimits.write(held("one", 0));

        assertFalse(rateLimits.write(held("two", 0)));
        assertTrue(rateLimits.write(held("two", 1)));
        assertFalse(rateLimits.write(held("three", 1)));
        assertFalse(rateLimits.write(held("three", 3)));

        assertEquals(Optional.of(held("two", 2)), rateLimits.read(APPVIEW));
    }

    @Test
    void refusesALaterRevisionOfATurnNobodyHeld() {
        assertFalse(rateLimits.write(held("one", 1)));
        assertEquals(Optional.empty(), rateLimits.read(APPVIEW));
    }

    @Test
    void aWriteIsRepeatedByItsWriter() {
        rateLimits.write(held("one", 0));

        assertTrue(rateLimits.write(held("one", 0)));

        assertEquals(Optional.of(held("one", 1)), rateLimits.read(APPVIEW));
    }

    @Test
    void scopesAreApart() {
        RateScope other = new RateScope(BLUESKY, "other.example.org");
        rateLimits.write(held("one", 0));

        assertEquals(Optional.empty(), rateLimits.read(other));
    }

    @Test
    void oneOfManyWritersWins() throws InterruptedException, ExecutionException {
        rateLimits.write(held("zero", 0));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> rateLimits.write(held("writer-" + n, 1))).toList();
            long winners = 0;
            for (Future<Boolean> done : executor.invokeAll(tasks)) {
                winners += done.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        }
        assertEquals(2, rateLimits.read(APPVIEW).orElseThrow().rev());
    }

    private static RateLimitState held(String owner, long rev) {
        return new RateLimitState(APPVIEW, owner, NOON, NOON, Instant.EPOCH, List.of(), null, null,
                RateLimitState.Breaker.CLOSED, 1, owner, rev);
    }
}
