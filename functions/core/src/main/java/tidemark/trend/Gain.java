package tidemark.trend;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import tidemark.board.GrowthPeriod;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Growth;
import tidemark.history.GrowthWindow;
import tidemark.reading.Count;
import tidemark.reading.Precision;

/** What an audience gained over a period, or why that is not known. */
public sealed interface Gain {

    /** Both ends are known. */
    record Known(Whole before, Whole now) implements Gain {

        public Whole change() {
            return now.minus(before);
        }

        /** The gain as a part of the earlier audience, absent where that may be 0. */
        public Optional<Fraction> rate() {
            return Fraction.rate(before, now);
        }
    }

    /** Why a gain is not known. */
    enum Unknown implements Gain {
        /** No number lies where the period began, or none is recent. */
        NO_HISTORY,
        /** Rounded numbers did not move, which says nothing. */
        ROUNDED,
        /** The platform's terms forbid to compute it. */
        NOT_DERIVABLE
    }

    /**
     * The gain by {@link Growth#over}, or which of its rules makes it unknown.
     *
     * @param derivable whether the terms of the newest number allow to compute it
     * @param today the UTC day on which it is told
     */
    static Gain over(GrowthWindow window, boolean derivable, GrowthPeriod period, LocalDate today) {
        if (!derivable) {
            return Unknown.NOT_DERIVABLE;
        }
        Optional<Growth> growth = Growth.over(window, period.days(), today);
        if (growth.isPresent()) {
            return new Known(number(window, growth.get().from()), number(window, growth.get().to()));
        }
        return bothEnds(window, period.days(), today) ? Unknown.ROUNDED : Unknown.NO_HISTORY;
    }

    /**
     * The gain that ends with a number, for a caller that keeps the change with its bounds and not the earlier number. Not known where the two
     * do not belong together, for then no earlier number explains both.
     */
    static Gain ending(Count now, Whole change) {
        long value = earlier(now.value(), change.value());
        long low = earlier(now.high(), change.high());
        long high = earlier(now.low(), change.low());
        if (low < 0 || low > value || value > high) {
            return Unknown.NO_HISTORY;
        }
        Precision worst = change.precision().betterThan(now.precision()) ? now.precision() : change.precision();
        return new Known(new Whole(value, low, high, worst), Whole.of(now));
    }

    /** The number that a change led to another from; -1 where there is none. */
    private static long earlier(long now, long change) {
        return change > now || change < now - Long.MAX_VALUE ? -1 : now - change;
    }

    /** Whether a window has the two days that {@link Growth#over} compares. */
    private static boolean bothEnds(GrowthWindow window, int days, LocalDate today) {
        if (window.days().isEmpty()) {
            return false;
        }
        int tolerance = days / 7;
        LocalDate newest = window.days().lastKey();
        LocalDate base = newest.minusDays(days);
        return !newest.isBefore(today.minusDays(1L + tolerance))
                && !window.days().subMap(base.minusDays(tolerance), true, base.plusDays(tolerance), true).isEmpty();
    }

    private static Whole number(GrowthWindow window, LocalDate day) {
        return Whole.of(Objects.requireNonNull(window.days().get(day)));
    }
}
