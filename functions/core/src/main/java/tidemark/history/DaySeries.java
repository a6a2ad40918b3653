package tidemark.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import tidemark.history.Series.Gap;
import tidemark.history.Series.Interval;

/**
 * Values by day reduced to one an interval: the last in it.
 *
 * @param points oldest first; an interval without a value has none
 * @param gaps days between the first and the last point that lie in intervals without one, oldest first
 */
public record DaySeries<T>(List<T> points, List<Gap> gaps) {

    /**
     * @param values oldest first, at most one a day
     * @param day the day of a value
     */
    public static <T> DaySeries<T> of(List<T> values, Function<? super T, LocalDate> day, Interval interval) {
        List<T> points = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        LocalDate open = null;
        for (T value : values) {
            LocalDate start = interval.start(day.apply(value));
            if (start.equals(open)) {
                points.removeLast();
            } else if (open != null && interval.next(open).isBefore(start)) {
                gaps.add(new Gap(interval.next(open), start.minusDays(1)));
            }
            points.add(value);
            open = start;
        }
        return new DaySeries<>(List.copyOf(points), List.copyOf(gaps));
    }

    /** The first day of the interval before the one that a day lies in. */
    public static LocalDate intervalBefore(LocalDate day, Interval interval) {
        return interval.start(interval.start(day).minusDays(1));
    }

    /** Whether one day lies in the interval right before the interval of another. */
    public static boolean adjacent(LocalDate earlier, LocalDate later, Interval interval) {
        return interval.next(interval.start(earlier)).equals(interval.start(later));
    }
}
