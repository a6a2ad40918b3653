package tidemark.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import tidemark.reading.Count;
import tidemark.reading.Precision;

/**
 * How an audience changed between two days of a window.
 *
 * @param from the earlier day, as close to the span asked for as there is a number
 * @param to the newest day
 * @param change of the numbers as reported
 * @param low the least true change; equal to the change where both numbers are exact
 * @param high the greatest true change
 * @param rate the change as a fraction of the earlier number, absent where that is 0
 */
public record Growth(LocalDate from, LocalDate to, long change, long low, long high, OptionalDouble rate) {

    /** The true distance in days; may differ from the span asked for by a seventh of it. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Whether the change is larger than rounding alone could explain. */
    public boolean certain() {
        return low == high || low > 0 || high < 0;
    }

    /**
     * The growth over a span that ends with the newest day of a window. Absent if that day lies further back than yesterday by more than a seventh
     * of the span, as of an account that is not read any more; if no day lies within a seventh of the span from its start; and where rounded
     * numbers are equal, which says nothing of the true change.
     *
     * @param days at least 1
     * @param today the UTC day on which it is reported
     */
    public static Optional<Growth> over(GrowthWindow window, int days, LocalDate today) {
        if (window.days().size() < 2 || window.days().lastKey().isBefore(today.minusDays(1L + days / 7))) {
            return Optional.empty();
        }
        Map.Entry<LocalDate, Count> newest = window.days().lastEntry();
        return base(window, newest.getKey().minusDays(days), days / 7).flatMap(base -> between(base, newest));
    }

    private static Optional<Map.Entry<LocalDate, Count>> base(GrowthWindow window, LocalDate wanted, int tolerance) {
        for (int off = 0; off <= tolerance; off++) {
            for (LocalDate day : new LocalDate[]{wanted.minusDays(off), wanted.plusDays(off)}) {
                Count count = window.days().get(day);
                if (count != null) {
                    return Optional.of(Map.entry(day, count));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Growth> between(Map.Entry<LocalDate, Count> base, Map.Entry<LocalDate, Count> newest) {
        Count before = base.getValue();
        Count now = newest.getValue();
        boolean rounded = before.precision() != Precision.EXACT || now.precision() != Precision.EXACT;
        long change = now.value() - before.value();
        if (rounded && change == 0) {
            return Optional.empty();
        }
        OptionalDouble rate = before.value() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) change / before.value());
        return Optional.of(new Growth(base.getKey(), newest.getKey(), change, now.low() - before.high(),
                now.high() - before.low(), rate));
    }
}
