package tidemark.trend;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import tidemark.history.DaySeries;
import tidemark.history.Series.Interval;
import tidemark.reading.Metric;

/**
 * What is compared, and how.
 *
 * @param span the days compared
 * @param metric one of {@link #METRICS}
 * @param previous whether each account is told over the span before as well
 */
public record ComparisonRequest(Span span, Interval interval, Metric metric, Mode mode, boolean previous) {

    public static final int MIN_ACCOUNTS = 2;
    public static final int MAX_ACCOUNTS = 10;

    /** The metrics that can be compared. */
    public static final Set<Metric> METRICS = Collections
            .unmodifiableSet(EnumSet.of(Metric.FOLLOWERS, Metric.POSTS, Metric.VIEWS, Metric.LIKES));

    /** How values are told. */
    public enum Mode {
        /** As they were read. */
        ABSOLUTE,
        /** As percentages of the value on a base day on which all accounts have one. */
        INDEXED,
        /** As the difference to the interval before. */
        CHANGE;

        /** The name in the API, such as {@code indexed}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the metric cannot be compared */
    public ComparisonRequest {
        if (!METRICS.contains(metric)) {
            throw new IllegalArgumentException("the metrics that can be compared are " + METRICS);
        }
    }

    /** How many days before a day the one lies that it is compared with; 0 for the span itself. */
    int shift(boolean before) {
        return before ? span.weekdayShift() : 0;
    }

    /** The earliest day whose snapshot is needed: a change in the first interval is told against the interval before. */
    public LocalDate readFrom() {
        LocalDate first = mode == Mode.CHANGE ? DaySeries.intervalBefore(span.from(), interval) : span.from();
        return first.minusDays(shift(previous));
    }
}
