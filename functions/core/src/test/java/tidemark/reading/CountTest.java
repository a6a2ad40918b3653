package tidemark.reading;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class CountTest {

    @Test
    void anExactCountIsItsOwnBound() {
        assertEquals(new Count(7, Precision.EXACT, 7, 7), Count.exact(7));
        assertThrows(IllegalArgumentException.class, () -> new Count(7, Precision.EXACT, 6, 7));
        assertThrows(IllegalArgumentException.class, () -> new Count(7, Precision.EXACT, 7, 8));
    }

    @Test
    void aCountLiesWithinItsBounds() {
        assertThrows(IllegalArgumentException.class, () -> new Count(7, Precision.ROUNDED, 8, 9));
        assertThrows(IllegalArgumentException.class, () -> new Count(7, Precision.ROUNDED, 5, 6));
        assertThrows(IllegalArgumentException.class, () -> new Count(0, Precision.ABBREVIATED, -1, 6));
    }

    @Test
    void aCountIsNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> Count.exact(-1));
        assertEquals(0, Count.exact(0).value());
    }
}
