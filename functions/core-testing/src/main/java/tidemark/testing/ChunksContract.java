package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.ledger.UncertainWriteRetry;
import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.Tally;
import tidemark.run.Urgency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.GITHUB;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.cut;
import static tidemark.testing.Samples.eventually;
import static tidemark.testing.Samples.key;
import static tidemark.testing.Samples.run;

/** The contract of every implementation of {@link Chunks}. */
public abstract class ChunksContract {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

    private Stores stores = Stores.inMemory();
    private Chunks chunks = stores.chunks();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        chunks = stores.chunks();
        stores.runs().open(run(RUN, NOON), List.of());
    }

    @Test
    void findsAnAddedChunkWithItsAccountsInOrder() {
        chunks.add(List.of(cut(1, 100)));

        assertEquals(cut(1, 100).chunk().stored(), stored(1));
        assertEquals(cut(1, 100).accounts(), chunks.accounts(key(1)));
    }

    @Test
    void knowsNothingOfAChunkThatWasNeverAdded() {
        assertTrue(chunks.find(List.of(key(1))).isEmpty());
        assertTrue(chunks.find(List.of()).isEmpty());
        assertEquals(List.of(), chunks.accounts(key(1)));
        assertFalse(chunks.write(cut(1, 1).chunk().sent("t", LATER, "w")));
        assertFalse(chunks.checkpoint(cut(1, 1).chunk().done("k", "w"), Tally.of(Outcome.OK)));
        assertEquals(Map.of(), stores.runs().counted(RUN).orElseThrow().counters());
    }

    @Test
    void addingAgainLeavesAChunkAsItIs() {
        chunks.add(List.of(cut(1, 2)));
        chunks.write(stored(1).sent("t", LATER, "w"));

        chunks.add(List.of(cut(1, 2), cut(2, 2)));

        assertEquals(Chunk.State.SENT, stored(1).state());
        assertEquals(Chunk.State.READY, stored(2).state());
    }

    @Test
    void addsAndFindsMany() {
        chunks.add(IntStream.range(0, 130).mapToObj(n -> cut(n, 3)).toList());

        assertEquals(130, chunks.find(IntStream.range(0, 140).mapToObj(Samples::key).toList()).size());
    }

    @Test
    void keepsEveryPartOfAChunk() {
        chunks.add(List.of(cut(1, 3)));
        for (var step : List.<java.util.function.UnaryOperator<Chunk>>of(
                chunk -> chunk.sent("token", LATER, "a"),
                chunk -> chunk.running(LATER.plusSeconds(5), "b"),
                chunk -> chunk.checked("0k2", 0, "c"),
                chunk -> chunk.ready("0k2", 1, LATER, NOON.plusSeconds(9), "d"),
                chunk -> chunk.done("fkf", "e"))) {
            Chunk next = step.apply(stored(1));
            assertTrue(chunks.checkpoint(next, Tally.NONE));
            assertEquals(next.stored(), stored(1));
        }
    }

    @Test
    void refusesAChunkThatChangedMeanwhile() {
        chunks.add(List.of(cut(1, 2)));
        Chunk seen = stored(1);
        assertTrue(chunks.write(seen.sent("one", LATER, "first")));

        assertFalse(chunks.write(seen.sent("two", LATER, "second")));
        assertFalse(chunks.checkpoint(seen.done("kk", "second"), Tally.of(Outcome.OK)));

        assertEquals("one", stored(1).token());
        assertEquals(Map.of(), stores.runs().counted(RUN).orElseThrow().counters());
    }

    @Test
    void aWriteIsRepeatedByItsWriter() {
        chunks.add(List.of(cut(1, 2)));
        Chunk next = stored(1).sent("one", LATER, "first");
        chunks.write(next);

        assertTrue(chunks.write(next));

        assertEquals(2, stored(1).rev());
    }

    @Test
    void aCheckpointIsRepeatedByItsWriterAndCountedOnce() {
        chunks.add(List.of(cut(1, 2)));
        Chunk next = stored(1).checked("k0", 0, "w");
        assertTrue(chunks.checkpoint(next, Tally.of(Outcome.OK).plus(Tally.requests(1))));

        assertTrue(chunks.checkpoint(next, Tally.of(Outcome.OK).plus(Tally.requests(1))));

        assertEquals(2, stored(1).rev());
        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK).plus(Tally.requests(1))), counters());
    }

    @Test
    void aRepeatOfAWriteThatWasWrittenOverIsRefused() {
        chunks.add(List.of(cut(1, 2)));
        Chunk old = stored(1).checked("k0", 0, "w");
        chunks.checkpoint(old, Tally.of(Outcome.OK));
        chunks.write(stored(1).sent("t", LATER, "tick"));

        assertFalse(chunks.checkpoint(old, Tally.of(Outcome.OK)));

        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK)), counters());
    }

    @Test
    void countsForTheRunAndPlatformOfTheChunk() {
        chunks.add(List.of(cut(1, 1), cut(2, 1)));

        chunks.checkpoint(stored(1).done("k", "w"), Tally.of(Outcome.OK).plus(Tally.chunk()));
        chunks.checkpoint(stored(2).done("n", "w"), Tally.of(Outcome.NOT_FOUND).plus(Tally.chunk()));

        assertEquals(Map.of(BLUESKY, new Tally(Map.of(Outcome.OK, 1L, Outcome.NOT_FOUND, 1L), 0, 0, 2)), counters());
    }

    @Test
    void oneOfManyWritersWins() throws InterruptedException, ExecutionException {
        chunks.add(List.of(cut(1, 1)));
        Chunk seen = stored(1);

        long winners = together(8, n -> chunks.write(seen.sent("token-" + n, LATER, "writer-" + n)));

        assertEquals(1, winners);
        assertEquals(2, stored(1).rev());
    }

    @Test
    void checkpointsOfManyWritersAreCountedForTheWinnerOnly() throws InterruptedException, ExecutionException {
        chunks.add(List.of(cut(1, 1)));
        Chunk seen = stored(1);

        long winners = together(8, n -> chunks.checkpoint(seen.done("k", "writer-" + n), Tally.of(Outcome.OK)));

        assertEquals(1, winners);
        assertEquals(Map.of(BLUESKY, Tally.of(Outcome.OK)), counters());
    }

    @Test
    void checkpointsOfManyChunksAreAllCounted() throws InterruptedException, ExecutionException {
        chunks.add(IntStream.range(0, 24).mapToObj(n -> cut(n, 1)).toList());

        long winners = together(24, n -> chunks.checkpoint(stored(n).done("k", "writer-" + n), Tally.of(Outcome.OK)));

        assertEquals(24, winners);
        assertEquals(Map.of(BLUESKY, new Tally(Map.of(Outcome.OK, 24L), 0, 0, 0)), counters());
    }

    @Test
    void showsWhatIsDueByUrgencyEarliestFirst() {
        chunks.add(List.of(cut(1, 1, Urgency.REST, NOON.plusSeconds(2)), cut(2, 1, Urgency.REST, NOON.plusSeconds(1)),
                cut(3, 1, Urgency.USER, NOON), cut(4, 1, Urgency.REST, NOON.plusSeconds(4))));

        assertTrue(eventually(() -> keys(chunks.due(BLUESKY, Urgency.REST, NOON.plusSeconds(3)))
                .equals(List.of(key(2), key(1)))));
        assertTrue(eventually(() -> keys(chunks.due(BLUESKY, Urgency.USER, NOON)).equals(List.of(key(3)))));
        assertEquals(List.of(), keys(chunks.due(BLUESKY, Urgency.SOON, LATER)));
        assertEquals(List.of(), keys(chunks.due(GITHUB, Urgency.REST, LATER)));
        assertEquals(List.of(), keys(chunks.inFlight(BLUESKY)));
    }

    @Test
    void showsWhatIsInFlight() {
        chunks.add(List.of(cut(1, 1), cut(2, 1, Urgency.USER, NOON), cut(3, 1)));
        chunks.write(stored(1).sent("t", LATER, "w"));
        chunks.write(stored(2).sent("t", NOON.plusSeconds(1), "w"));
        chunks.write(stored(2).running(LATER.minusSeconds(1), "x"));

        assertTrue(eventually(() -> chunks.inFlight(BLUESKY).toList().equals(List.of(
                new DueChunk(key(2), Urgency.USER, true, LATER.minusSeconds(1)),
                new DueChunk(key(1), Urgency.REST, true, LATER)))));
        assertTrue(eventually(() -> keys(chunks.due(BLUESKY, Urgency.REST, LATER)).equals(List.of(key(3)))));
    }

    @Test
    void showsWhatWasGivenBackAgain() {
        chunks.add(List.of(cut(1, 1)));
        chunks.write(stored(1).sent("t", NOON, "w"));
        chunks.write(stored(1).running(NOON, "x"));
        chunks.write(stored(1).ready("0", 0, LATER, null, "x"));

        assertTrue(eventually(() -> keys(chunks.due(BLUESKY, Urgency.REST, LATER)).equals(List.of(key(1)))));
        assertEquals(List.of(), keys(chunks.due(BLUESKY, Urgency.REST, LATER.minusMillis(1))));
        assertTrue(eventually(() -> chunks.inFlight(BLUESKY).toList().isEmpty()));
    }

    @Test
    void showsNothingThatIsDoneOrAbandoned() {
        chunks.add(List.of(cut(1, 1), cut(2, 1)));
        chunks.checkpoint(stored(1).done("k", "w"), Tally.NONE);
        chunks.write(stored(2).abandoned("w"));

        assertTrue(eventually(() -> chunks.due(BLUESKY, Urgency.REST, LATER).toList().isEmpty()));
        assertTrue(eventually(() -> chunks.inFlight(BLUESKY).toList().isEmpty()));
    }

    @Test
    void showsMoreThanOnePage() {
        chunks.add(IntStream.range(0, 300).mapToObj(n -> cut(n, 1, Urgency.REST, NOON.plusSeconds(n))).toList());
        List<ChunkKey> all = IntStream.range(0, 300).mapToObj(Samples::key).toList();

        assertTrue(eventually(() -> keys(chunks.due(BLUESKY, Urgency.REST, LATER)).equals(all)));
        assertEquals(key(0), chunks.due(BLUESKY, Urgency.REST, LATER).findFirst().orElseThrow().key());
    }

    private Chunk stored(int n) {
        return Objects.requireNonNull(chunks.find(List.of(key(n))).get(key(n)));
    }

    private Map<tidemark.account.Platform, Tally> counters() {
        return stores.runs().counted(RUN).orElseThrow().counters();
    }

    private static List<ChunkKey> keys(Stream<DueChunk> due) {
        return due.map(DueChunk::key).toList();
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
