package tidemark.insight;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class RobustStatisticsTest {

    @Test
    void takesTheMiddleNumber() {
        assertEquals(3, RobustStatistics.median(9, 1, 3));
        assertEquals(2.5, RobustStatistics.median(4, 1, 2, 3));
        assertEquals(7, RobustStatistics.median(7));
    }

    @Test
    void leavesTheNumbersAsTheyAre() {
        double[] numbers = {3, 1, 2};

        RobustStatistics.median(numbers);

        assertArrayEquals(new double[]{3, 1, 2}, numbers);
    }

    @Test
    void takesTheMiddleDistance() {
        // the median of 1, 1, 2, 2, 4, 6, 9 is 2; distances 1, 1, 0, 0, 2, 4, 7; their median is 1
        assertEquals(1, RobustStatistics.deviation(2, 1, 1, 2, 2, 4, 6, 9));
    }

    @Test
    void oneWildNumberMovesNothing() {
        assertEquals(RobustStatistics.median(1, 2, 3, 4, 5), RobustStatistics.median(1, 2, 3, 4, 1e18));
        assertEquals(1, RobustStatistics.deviation(3, 1, 2, 3, 4, 1e18));
    }

    @Test
    void refusesNoNumbers() {
        assertThrows(IllegalArgumentException.class, RobustStatistics::median);
    }
}
