package tidemark.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.ledger.UncertainWriteRetry;
import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.Chunks;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.LATER;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.cut;

/** How every implementation of {@link Chunks} counts what chunks did, of several writers at once too. */
public interface CheckpointsContract extends StoredChunks {

    @Test
    default void aCheckpointIsRepeatedByItsWriterAndCountedOnce() {
        chunks().add(List.of(cut(1, 2)));
        Chunk next = stored(1).checked("k0", 0, "w");
        assertTrue(chunks().checkpoint(next, Tally.of(Outcome.OK).plus(Tally.requests(1))));

        assertTrue(chunks().checkpoint(next, Tally.of(Outcome.OK).plus(Tally.requests(1))));

        assertEquals(2, stored(1).rev());
        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK).plus(Tally.requests(1))), counters());
    }

    @Test
    default void aRepeatOfAWriteThatWasWrittenOverIsRefused() {
        chunks().add(List.of(cut(1, 2)));
        Chunk old = stored(1).checked("k0", 0, "w");
        chunks().checkpoint(old, Tally.of(Outcome.OK));
        chunks().write(stored(1).sent("t", LATER, "tick"));

        assertFalse(chunks().checkpoint(old, Tally.of(Outcome.OK)));

        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK)), counters());
    }

    @Test
    default void countsForTheRunAndPlatformOfTheChunk() {
        chunks().add(List.of(cut(1, 1), cut(2, 1)));

        chunks().checkpoint(stored(1).done("k", "w"), Tally.of(Outcome.OK).plus(Tally.chunk()));
        chunks().checkpoint(stored(2).done("n", "w"), Tally.of(Outcome.NOT_FOUND).plus(Tally.chunk()));

        assertEquals(Map.of(BLUESKY, new Tally(Map.of(Outcome.OK, 1L, Outcome.NOT_FOUND, 1L), 0, 0, 2)), counters());
    }

    @Test
    default void oneOfManyWritersWins() throws InterruptedException, ExecutionException {
        chunks().add(List.of(cut(1, 1)));
        Chunk seen = stored(1);

        long winners = together(8, n -> chunks().write(seen.sent("token-" + n, LATER, "writer-" + n)));

        assertEquals(1, winners);
        assertEquals(2, stored(1).rev());
    }

    @Test
    default void checkpointsOfManyWritersAreCountedForTheWinnerOnly() throws InterruptedException, ExecutionException {
        chunks().add(List.of(cut(1, 1)));
        Chunk seen = stored(1);

        long winners = together(8, n -> chunks().checkpoint(seen.done("k", "writer-" + n), Tally.of(Outcome.OK)));

        assertEquals(1, winners);
        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK)), counters());
    }

    @Test
    default void checkpointsOfManyChunksAreAllCounted() throws InterruptedException, ExecutionException {
        chunks().add(IntStream.range(0, 24).mapToObj(n -> cut(n, 1)).toList());

        long winners = together(24, n -> chunks().checkpoint(stored(n).done("k", "writer-" + n), Tally.of(Outcome.OK)));

        assertEquals(24, winners);
        assertEquals(Map.of(BLUESKY, new Tally(Map.of(Outcome.OK, 24L), 0, 0, 0)), counters());
    }

    private Map<tidemark.account.Platform, Tally> counters() {
        return stores().runs().counted(RUN).orElseThrow().counters();
    }

    /** How many of several concurrent writers report that they wrote. */
    private static long together(int writers, java.util.function.IntPredicate write)
            throws InterruptedException, ExecutionException {
        UncertainWriteRetry retry = new UncertainWriteRetry(
                pause -> java.util.concurrent.locks.LockSupport.parkNanos(pause.toNanos()));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = IntStream.range(0, writers)
                    .<Callable<Boolean>>mapToObj(n -> () -> retry.settle(() -> write.test(n))).toList();
            long winners = 0;
            for (Future<Boolean> done : executor.invokeAll(tasks)) {
                winners += done.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
