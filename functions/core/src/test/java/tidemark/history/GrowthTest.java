package tidemark.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class GrowthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void countsFromTheDayTheSpanBegan() {
        GrowthWindow window = exact(0, 1_100).with(DAY.minusDays(7), Count.exact(1_000)).with(DAY.minusDays(6),
                Count.exact(5));

        Growth growth = Growth.over(window, 7, DAY).orElseThrow();

        assertEquals(new Growth(DAY.minusDays(7), DAY, 100, 100, 100, OptionalDouble.of(0.1)), growth);
        assertEquals(7, growth.days());
        assertTrue(growth.certain());
    }

    @Test
    void tellsTheTrueDistanceWhereTheDayIsMissing() {
        GrowthWindow window = exact(0, 1_100).with(DAY.minusDays(32), Count.exact(1_000));

        assertEquals(32, Growth.over(window, 30, DAY).orElseThrow().days());
    }

    @Test
    void isAbsentWhereTheGapIsTooWide() {
        GrowthWindow window = exact(0, 1_100).with(DAY.minusDays(3), Count.exact(1_000));

        assertEquals(Optional.empty(), Growth.over(window, 1, DAY));
        assertEquals(Optional.empty(), Growth.over(window, 7, DAY));
        assertEquals(Optional.empty(), Growth.over(exact(0, 1_100), 1, DAY));
        assertEquals(Optional.empty(), Growth.over(GrowthWindow.EMPTY, 1, DAY));
    }

    @Test
    void isAbsentWhereTheNewestDayLiesTooFarBack() {
        GrowthWindow window = exact(0, 1_100).with(DAY.minusDays(1), Count.exact(1_000)).with(DAY.minusDays(7),
                Count.exact(900));

        assertEquals(100, Growth.over(window, 1, DAY.plusDays(1)).orElseThrow().change());
        assertEquals(Optional.empty(), Growth.over(window, 1, DAY.plusDays(2)));
        assertEquals(200, Growth.over(window, 7, DAY.plusDays(2)).orElseThrow().change());
        assertEquals(Optional.empty(), Growth.over(window, 7, DAY.plusDays(3)));
    }

    @Test
    void isAbsentWhereRoundedNumbersDidNotMove() {
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(1), rounded(12_300_000)).with(DAY,
                rounded(12_300_000));

        assertEquals(Optional.empty(), Growth.over(window, 1, DAY));
    }

    @Test
    void isZeroWhereExactNumbersDidNotMove() {
        GrowthWindow window = exact(0, 1_000).with(DAY.minusDays(1), Count.exact(1_000));

        assertEquals(0, Growth.over(window, 1, DAY).orElseThrow().change());
        assertTrue(Growth.over(window, 1, DAY).orElseThrow().certain());
    }

    @Test
    void carriesTheBoundsOfRoundedNumbers() {
        GrowthWindow oneStep = GrowthWindow.EMPTY.with(DAY.minusDays(1), rounded(12_300_000)).with(DAY,
                rounded(12_400_000));
        GrowthWindow twoSteps = GrowthWindow.EMPTY.with(DAY.minusDays(1), rounded(12_300_000)).with(DAY,
                rounded(12_500_000));

        Growth one = Growth.over(oneStep, 1, DAY).orElseThrow();
        Growth two = Growth.over(twoSteps, 1, DAY).orElseThrow();

        assertEquals(100_000, one.change());
        assertEquals(1, one.low());
        assertEquals(199_999, one.high());
        assertTrue(two.certain());
    }

    @Test
    void isUncertainWhileRoundingCouldFeignIt() {
        GrowthWindow window = GrowthWindow.EMPTY.with(DAY.minusDays(1), Count.exact(12_350_000)).with(DAY,
                rounded(12_300_000));

        assertFalse(Growth.over(window, 1, DAY).orElseThrow().certain());
    }

    @Test
    void hasNoRateFromNothing() {
        GrowthWindow window = exact(0, 10).with(DAY.minusDays(1), Count.exact(0));

        assertEquals(OptionalDouble.empty(), Growth.over(window, 1, DAY).orElseThrow().rate());
    }

    private static GrowthWindow exact(int daysAgo, long followers) {
        return GrowthWindow.EMPTY.with(DAY.minusDays(daysAgo), Count.exact(followers));
    }

    private static Count rounded(long value) {
        return new Count(value, Precision.ROUNDED, value, value + 99_999);
    }
}
