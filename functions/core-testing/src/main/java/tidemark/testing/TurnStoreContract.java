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

import tidemark.platform.Scope;
import tidemark.turn.TurnState;
import tidemark.turn.TurnStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.APPVIEW;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;

/** What every implementation of {@link TurnStore} keeps. */
public abstract class TurnStoreContract {

    private TurnStore turns = new MemoryTurns();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        turns = stores().turns();
    }

    @Test
    void aTurnNobodyHeldIsAbsent() {
        assertEquals(Optional.empty(), turns.read(APPVIEW));
    }

    @Test
    void theFirstWriteCreatesIt() {
        assertTrue(turns.write(held("one", 0)));

        assertEquals(Optional.of(held("one", 1)), turns.read(APPVIEW));
    }

    @Test
    void keepsEveryPartOfATurn() {
        List<TurnState.Spent> window = IntStream.range(0, TurnState.SPENDINGS)
                .mapToObj(n -> new TurnState.Spent(NOON.plusMillis(n), n + 1L)).toList();
        TurnState full = new TurnState(APPVIEW, "owner", NOON, NOON.plusMillis(1), NOON.plusMillis(2), window,
                new TurnState.Used("2026-11-21", 4_000_000_000L), new TurnState.Used("2026-11", 12_345_678L),
                new TurnState.Breaker(3, NOON.plusSeconds(1)), 1.25, "writer", 0);
        TurnState bare = new TurnState(new Scope(BLUESKY, "pds.example.org~1"), null, Instant.EPOCH, NOON,
                Instant.EPOCH, List.of(), null, null, TurnState.Breaker.CLOSED, 1, "writer", 0);

        assertTrue(turns.write(full));
        assertTrue(turns.write(bare));

        assertEquals(Optional.of(full.stored()), turns.read(APPVIEW));
        assertEquals(Optional.of(bare.stored()), turns.read(bare.scope()));
    }

    @Test
    void aLaterRevisionReplacesEveryPart() {
        turns.write(new TurnState(APPVIEW, "owner", NOON, NOON, NOON, List.of(new TurnState.Spent(NOON, 1)),
                new TurnState.Used("2026-11-21", 4), new TurnState.Used("2026-11", 5),
                new TurnState.Breaker(3, NOON), 2, "one", 0));
        TurnState next = new TurnState(APPVIEW, null, Instant.EPOCH, NOON, Instant.EPOCH, List.of(), null, null,
                TurnState.Breaker.CLOSED, 1, "two", 1);

        assertTrue(turns.write(next));

        assertEquals(Optional.of(next.stored()), turns.read(APPVIEW));
    }

    @Test
    void refusesATurnThatChangedMeanwhile() {
        turns.write(held("one", 0));

        assertFalse(turns.write(held("two", 0)));
        assertTrue(turns.write(held("two", 1)));
        assertFalse(turns.write(held("three", 1)));
        assertFalse(turns.write(held("three", 3)));

        assertEquals(Optional.of(held("two", 2)), turns.read(APPVIEW));
    }

    @Test
    void refusesALaterRevisionOfATurnNobodyHeld() {
        assertFalse(turns.write(held("one", 1)));
        assertEquals(Optional.empty(), turns.read(APPVIEW));
    }

    @Test
    void aWriteIsRepeatedByItsWriter() {
        turns.write(held("one", 0));

        assertTrue(turns.write(held("one", 0)));

        assertEquals(Optional.of(held("one", 1)), turns.read(APPVIEW));
    }

    @Test
    void scopesAreApart() {
        Scope other = new Scope(BLUESKY, "other.example.org");
        turns.write(held("one", 0));

        assertEquals(Optional.empty(), turns.read(other));
    }

    @Test
    void oneOfManyWritersWins() throws InterruptedException, ExecutionException {
        turns.write(held("zero", 0));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> turns.write(held("writer-" + n, 1))).toList();
            long winners = 0;
            for (Future<Boolean> done : executor.invokeAll(tasks)) {
                winners += done.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        }
        assertEquals(2, turns.read(APPVIEW).orElseThrow().rev());
    }

    private static TurnState held(String owner, long rev) {
        return new TurnState(APPVIEW, owner, NOON, NOON, Instant.EPOCH, List.of(), null, null,
                TurnState.Breaker.CLOSED, 1, owner, rev);
    }
}
