package tidemark.testing;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.board.BoardPointer;
import tidemark.board.Pointers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.NOON;

/** The contract of every implementation of {@link Pointers}. */
public abstract class PointersContract {

    private static final String ONE = "01KAJ2W5Q8T0K3N8W0V8E4X7YB";
    private static final String TWO = "01KAJ2W5Q9M4Z6H1P2R3S4T5V6";

    /** Pointers of an empty ledger. */
    protected abstract Pointers pointers();

    @Test
    void knowNothingAtFirst() {
        assertEquals(Pointers.Known.NOTHING, pointers().read());
    }

    @Test
    void keepEveryFactOfABoard() {
        Pointers pointers = pointers();
        BoardPointer second = new BoardPointer(TWO, ONE, NOON, 500_000, 16_000_000);

        assertTrue(pointers.advance(first()));
        assertEquals(Optional.of(first()), pointers.read().board());
        assertTrue(pointers.advance(second));
        assertEquals(Optional.of(second), pointers.read().board());
    }

    @Test
    void refuseABoardThatIsNotNewer() {
        Pointers pointers = pointers();
        BoardPointer second = new BoardPointer(TWO, null, NOON, 1, 1);
        pointers.advance(second);

        assertFalse(pointers.advance(first()));
        assertFalse(pointers.advance(second));

        assertEquals(Optional.of(second), pointers.read().board());
    }

    @Test
    void countEachEpochByItself() {
        Pointers pointers = pointers();
        pointers.raise("all");
        pointers.advance(first());
        pointers.raise("platform:bluesky");
        pointers.raise("platform:bluesky");

        assertEquals(1, pointers.read().epoch("all"));
        assertEquals(2, pointers.read().epoch("platform:bluesky"));
        assertEquals(0, pointers.read().epoch("platform:github"));
        assertEquals(Optional.of(first()), pointers.read().board());
    }

    private static BoardPointer first() {
        return new BoardPointer(ONE, null, NOON, 100, 4_000);
    }
}
