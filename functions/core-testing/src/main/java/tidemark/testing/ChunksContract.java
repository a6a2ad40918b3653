package tidemark.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.Chunks;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.LATER;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.cut;
import static tidemark.testing.Samples.key;

/** How every implementation of {@link Chunks} keeps chunks. */
public interface ChunksContract extends StoredChunks {

    @Test
    default void findsAnAddedChunkWithItsAccountsInOrder() {
        chunks().add(List.of(cut(1, 100)));

        assertEquals(cut(1, 100).chunk().stored(), stored(1));
        assertEquals(cut(1, 100).accounts(), chunks().accounts(key(1)));
    }

    @Test
    default void knowsNothingOfAChunkThatWasNeverAdded() {
        assertTrue(chunks().find(List.of(key(1))).isEmpty());
        assertTrue(chunks().find(List.of()).isEmpty());
        assertEquals(List.of(), chunks().accounts(key(1)));
        assertFalse(chunks().write(cut(1, 1).chunk().sent("t", LATER, "w")));
        assertFalse(chunks().checkpoint(cut(1, 1).chunk().done("k", "w"), Tally.of(Outcome.OK)));
        assertEquals(Map.of(), stores().runs().counted(RUN).orElseThrow().counters());
    }

    @Test
    default void addingAgainLeavesAChunkAsItIs() {
        chunks().add(List.of(cut(1, 2)));
        chunks().write(stored(1).sent("t", LATER, "w"));

        chunks().add(List.of(cut(1, 2), cut(2, 2)));

        assertEquals(Chunk.State.SENT, stored(1).state());
        assertEquals(Chunk.State.READY, stored(2).state());
    }

    @Test
    default void addsAndFindsMany() {
        chunks().add(IntStream.range(0, 130).mapToObj(n -> cut(n, 3)).toList());

        assertEquals(130, chunks().find(IntStream.range(0, 140).mapToObj(Samples::key).toList()).size());
    }

    @Test
    default void keepsEveryPartOfAChunk() {
        chunks().add(List.of(cut(1, 3)));
        for (var step : List.<java.util.function.UnaryOperator<Chunk>>of(
                chunk -> chunk.sent("token", LATER, "a"),
                chunk -> chunk.running(LATER.plusSeconds(5), "b"),
                chunk -> chunk.checked("0k2", 0, "c"),
                chunk -> chunk.ready("0k2", 1, LATER, NOON.plusSeconds(9), "d"),
                chunk -> chunk.done("fkf", "e"))) {
            Chunk next = step.apply(stored(1));
            assertTrue(chunks().checkpoint(next, Tally.NONE));
            assertEquals(next.stored(), stored(1));
        }
    }

    @Test
    default void refusesAChunkThatChangedMeanwhile() {
        chunks().add(List.of(cut(1, 2)));
        Chunk seen = stored(1);
        assertTrue(chunks().write(seen.sent("one", LATER, "first")));

        assertFalse(chunks().write(seen.sent("two", LATER, "second")));
        assertFalse(chunks().checkpoint(seen.done("kk", "second"), Tally.of(Outcome.OK)));

        assertEquals("one", stored(1).token());
        assertEquals(Map.of(), stores().runs().counted(RUN).orElseThrow().counters());
    }

    @Test
    default void aWriteIsRepeatedByItsWriter() {
        chunks().add(List.of(cut(1, 2)));
        Chunk next = stored(1).sent("one", LATER, "first");
        chunks().write(next);

        assertTrue(chunks().write(next));

        assertEquals(2, stored(1).rev());
    }
}
