package tidemark.testing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.Tally;
import tidemark.run.Urgency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.GITHUB;
import static tidemark.testing.Samples.LATER;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.cut;
import static tidemark.testing.Samples.eventually;
import static tidemark.testing.Samples.key;

/** Which chunks every implementation of {@link Chunks} shows as due or in flight. */
public interface DueChunksContract extends StoredChunks {

    @Test
    default void showsWhatIsDueByUrgencyEarliestFirst() {
        chunks().add(List.of(cut(1, 1, Urgency.REST, NOON.plusSeconds(2)), cut(2, 1, Urgency.REST, NOON.plusSeconds(1)),
                cut(3, 1, Urgency.USER, NOON), cut(4, 1, Urgency.REST, NOON.plusSeconds(4))));

        assertTrue(eventually(() -> keys(chunks().due(BLUESKY, Urgency.REST, NOON.plusSeconds(3)))
                .equals(List.of(key(2), key(1)))));
        assertTrue(eventually(() -> keys(chunks().due(BLUESKY, Urgency.USER, NOON)).equals(List.of(key(3)))));
        assertEquals(List.of(), keys(chunks().due(BLUESKY, Urgency.SOON, LATER)));
        assertEquals(List.of(), keys(chunks().due(GITHUB, Urgency.REST, LATER)));
        assertEquals(List.of(), keys(chunks().inFlight(BLUESKY)));
    }

    @Test
    default void showsWhatIsInFlight() {
        chunks().add(List.of(cut(1, 1), cut(2, 1, Urgency.USER, NOON), cut(3, 1)));
        chunks().write(stored(1).sent("t", LATER, "w"));
        chunks().write(stored(2).sent("t", NOON.plusSeconds(1), "w"));
        chunks().write(stored(2).running(LATER.minusSeconds(1), "x"));

        assertTrue(eventually(() -> chunks().inFlight(BLUESKY).toList().equals(List.of(
                new DueChunk(key(2), Urgency.USER, true, LATER.minusSeconds(1)),
                new DueChunk(key(1), Urgency.REST, true, LATER)))));
        assertTrue(eventually(() -> keys(chunks().due(BLUESKY, Urgency.REST, LATER)).equals(List.of(key(3)))));
    }

    @Test
    default void showsWhatWasGivenBackAgain() {
        chunks().add(List.of(cut(1, 1)));
        chunks().write(stored(1).sent("t", NOON, "w"));
        chunks().write(stored(1).running(NOON, "x"));
        chunks().write(stored(1).ready("0", 0, LATER, null, "x"));

        assertTrue(eventually(() -> keys(chunks().due(BLUESKY, Urgency.REST, LATER)).equals(List.of(key(1)))));
        assertEquals(List.of(), keys(chunks().due(BLUESKY, Urgency.REST, LATER.minusMillis(1))));
        assertTrue(eventually(() -> chunks().inFlight(BLUESKY).toList().isEmpty()));
    }

    @Test
    default void showsNothingThatIsDoneOrAbandoned() {
        chunks().add(List.of(cut(1, 1), cut(2, 1)));
        chunks().checkpoint(stored(1).done("k", "w"), Tally.NONE);
        chunks().write(stored(2).abandoned("w"));

        assertTrue(eventually(() -> chunks().due(BLUESKY, Urgency.REST, LATER).toList().isEmpty()));
        assertTrue(eventually(() -> chunks().inFlight(BLUESKY).toList().isEmpty()));
    }

    @Test
    default void showsMoreThanOnePage() {
        chunks().add(IntStream.range(0, 300).mapToObj(n -> cut(n, 1, Urgency.REST, NOON.plusSeconds(n))).toList());
        List<ChunkKey> all = IntStream.range(0, 300).mapToObj(Samples::key).toList();

        assertTrue(eventually(() -> keys(chunks().due(BLUESKY, Urgency.REST, LATER)).equals(all)));
        assertEquals(key(0), chunks().due(BLUESKY, Urgency.REST, LATER).findFirst().orElseThrow().key());
    }

    private static List<ChunkKey> keys(Stream<DueChunk> due) {
        return due.map(DueChunk::key).toList();
    }
}
