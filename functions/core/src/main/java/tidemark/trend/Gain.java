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

        /**
         * The gain that ends with a number, for a caller that keeps the change with its bounds and not the earlier number. Where the change
         * does not end with that very number, the bounds of the earlier one are widened to hold it.
         */
        public static Known ending(Count now, Whole change) {
            Whole last = Whole.of(now);
            long value = last.value() - change.value();
            Precision worst = change.precision().betterThan(last.precision()) ? last.precision() : change.precision();
            return new Known(new Whole(value, Math.min(value, last.high() - change.high()),
                    Math.max(value, last.low() - change.low()), worst), last);
        }

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
