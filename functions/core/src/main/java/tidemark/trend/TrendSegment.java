package tidemark.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tidemark.history.BoundedNumber;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Series.Gap;

/**
 * One account over one span of a comparison. All days are the true ones.
 *
 * @param points oldest first, one an interval: its last value; unknown ones are absent
 * @param gaps days between the first and the last value that lie in intervals without one, oldest first
 * @param change between the first and the last day of the span that have a value, whatever the interval
 * @param reason why there is no point; absent where there is one
 */
public record TrendSegment(Span span, List<Point> points, List<Gap> gaps, Optional<Change> change,
        Optional<NoPoints> reason) {

    public record Point(LocalDate date, BoundedNumber value) {}

    /**
     * How the metric changed, told in its own unit in every mode. Absent where rounded numbers did not move, and where terms forbid it.
     *
     * @param rate the change as a part of the earlier number, absent where that may be 0
     */
    public record Change(LocalDate from, LocalDate to, Whole absolute, Optional<Fraction> rate) {}

    /** Why an account has no point. */
    public enum NoPoints {
        /** No value of the metric is known in the span. */
        NO_VALUE,
        /** The platform's terms forbid to compute other numbers from its values. */
        NOT_DERIVABLE,
        /** No day of the span has a value of all accounts. */
        NO_COMMON_DAY,
        /** The value on the base day is or may be 0. */
        BASE_ZERO,
        /** No two intervals in a row have values that differ by more than rounding. */
        NO_DIFFERENCE;

        /** The name in the API, such as {@code no_value}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
