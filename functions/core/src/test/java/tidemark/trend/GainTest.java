package tidemark.trend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tidemark.board.GrowthPeriod;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Days;
import tidemark.history.Growth;
import tidemark.history.GrowthWindow;
import tidemark.reading.Count;
import tidemark.trend.Gain.Known;
import tidemark.trend.Gain.Unknown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class GainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Count CUT = Days.cut(1_200, 100);

    private static Gain week(GrowthWindow window) {
        return Gain.over(window, true, GrowthPeriod.WEEK, TODAY);
    }

    private static GrowthWindow window(Count before, Count now) {
        return GrowthWindow.EMPTY.with(TODAY.minusDays(7), before).with(TODAY, now);
    }

    @Test
    void tellsTheChangeAndItsRate() {
        Gain gain = week(window(Count.exact(1_000), CUT));

        assertEquals(new Known(Whole.of(Count.exact(1_000)), Whole.of(CUT)), gain);
        Known known = (Known) gain;
        assertEquals(Whole.of(CUT).minus(Whole.of(Count.exact(1_000))), known.change());
        assertEquals(Optional.of(0.2), known.rate().map(Fraction::value));
    }

    @Test
    void saysWhyItIsNotKnown() {
        assertEquals(Unknown.NO_HISTORY, week(GrowthWindow.EMPTY));
        assertEquals(Unknown.NO_HISTORY, week(GrowthWindow.EMPTY.with(TODAY, CUT)));
        assertEquals(Unknown.ROUNDED, week(window(CUT, CUT)));
        assertEquals(Unknown.NOT_DERIVABLE,
                Gain.over(window(CUT, Count.exact(9_000)), false, GrowthPeriod.WEEK, TODAY));
        assertEquals(Unknown.NO_HISTORY,
                Gain.over(window(CUT, CUT), true, GrowthPeriod.WEEK, TODAY.plusDays(3)));
    }

    @Test
    void findsTheEarlierNumberFromTheChangeAlone() {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            Count before = some(random);
            Count now = some(random);
            Whole change = Whole.of(now).minus(Whole.of(before));
            Known found = (Known) Gain.ending(now, change);

            assertEquals(change.value(), found.change().value());
            assertEquals(before.value(), found.before().value());
            assertEquals(before.low(), found.before().low());
            assertEquals(before.high(), found.before().high());
        }
    }

    @Test
    void knowsNoEarlierNumberOfAChangeThatBelongsToAnother() {
        Whole exact = Whole.of(Count.exact(100));
        Whole most = Whole.of(Count.exact(Long.MAX_VALUE));

        assertEquals(Unknown.NO_HISTORY, Gain.ending(CUT, exact));
        assertEquals(Unknown.NO_HISTORY, Gain.ending(Count.exact(99), exact));
        assertEquals(Unknown.NO_HISTORY, Gain.ending(Count.exact(1), Whole.of(Count.exact(0)).minus(most)));
        assertEquals(new Known(most, Whole.of(Count.exact(0))),
                Gain.ending(Count.exact(0), Whole.of(Count.exact(0)).minus(most)));
    }

    /** Numbers that all differ and are exact are known wherever two days are there. */
    @Test
    void isRoundedExactlyWhereOtherNumbersOfTheSameDaysWouldBeKnown() {
        Random random = new Random(10);
        int rounded = 0;
        for (int round = 0; round < 2_000; round++) {
            GrowthWindow unmoved = GrowthWindow.EMPTY;
            GrowthWindow moving = GrowthWindow.EMPTY;
            for (int ago = random.nextInt(20); ago < 91; ago += 1 + random.nextInt(30)) {
                unmoved = unmoved.with(TODAY.minusDays(ago), CUT);
                moving = moving.with(TODAY.minusDays(ago), Count.exact(ago));
            }
            for (GrowthPeriod period : GrowthPeriod.values()) {
                boolean there = Growth.over(moving, period.days(), TODAY).isPresent();
                assertEquals(there ? Unknown.ROUNDED : Unknown.NO_HISTORY,
                        Gain.over(unmoved, true, period, TODAY));
                rounded += there ? 1 : 0;
            }
        }
        assertTrue(rounded > 500, "too few windows have both days");
    }

    private static Count some(Random random) {
        return random.nextBoolean() ? Count.exact(random.nextInt(100_000)) : Days.cut(random.nextInt(900) * 100L, 100);
    }
}
