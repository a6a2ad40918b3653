package tidemark.insight;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TheilSenTest {

    private static final double Z = 1.645;

    @Test
    void findsTheSlopeOfALine() {
        TheilSen trend = TheilSen.of(new double[]{0, 1, 2, 5, 9}, new double[]{3, 5, 7, 13, 21}, Z);

        assertEquals(new TheilSen(2, 2, 2), trend);
    }

    @Test
    void takesTheMiddleSlope() {
        // slopes of the pairs: 2, 1, 4/3 from the first; 0, 1 from the second; 2 from the third. Sorted: 0, 1, 1, 4/3, 2, 2
        TheilSen trend = TheilSen.of(new double[]{0, 1, 2, 3}, new double[]{0, 2, 2, 4}, Z);

        assertEquals((1 + 4.0 / 3) / 2, trend.slope(), 1e-12);
    }

    @Test
    void oneWildPointMovesNothing() {
        // ten slopes, six of them 1, the others 25, 33, 49, 97
        TheilSen trend = TheilSen.of(new double[]{0, 1, 2, 3, 4}, new double[]{0, 1, 2, 3, 100}, Z);

        assertEquals(1, trend.slope());
    }

    /** Hollander and Wolfe's and Sen's ranks: with n = 10, 45 slopes and z = 1.96 the reach is 21.9, so the 11th and the 35th slope bound it. */
    @Test
    void boundsTheSlopeByRanks() {
        double[] x = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        double[] y = {1, 3, 2, 5, 4, 7, 6, 9, 8, 30};
        double[] slopes = IntStream.range(0, 10).boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, 10).mapToDouble(j -> (y[j] - y[i]) / (x[j] - x[i])))
                .sorted().toArray();

        TheilSen trend = TheilSen.of(x, y, 1.96);

        assertEquals(slopes[10], trend.low());
        assertEquals(slopes[34], trend.high());
    }

    @Test
    void holdsTheTrueSlopeNineTimesInTenWherePointsAreIndependent() {
        Random random = new Random(11);
        double[] x = IntStream.range(0, 40).asDoubleStream().toArray();
        int held = 0;
        for (int round = 0; round < 1000; round++) {
            double[] y = IntStream.range(0, 40).mapToDouble(i -> 3 * i + 20 * random.nextGaussian()).toArray();
            TheilSen trend = TheilSen.of(x, y, Z);
            held += trend.low() <= 3 && trend.high() >= 3 ? 1 : 0;
            assertTrue(trend.low() <= trend.slope() && trend.slope() <= trend.high());
        }
        assertTrue(held >= 870 && held <= 940, held + " of 1000");
    }

    @Test
    void takesFourHundredPointsAndNoMore() {
        double[] most = IntStream.range(0, TheilSen.MOST).asDoubleStream().toArray();
        double[] more = IntStream.range(0, TheilSen.MOST + 1).asDoubleStream().toArray();

        assertEquals(1, TheilSen.of(most, most, Z).slope());
        assertThrows(IllegalArgumentException.class, () -> TheilSen.of(more, more, Z));
        assertThrows(IllegalArgumentException.class, () -> TheilSen.of(new double[1], new double[1], Z));
    }
}
