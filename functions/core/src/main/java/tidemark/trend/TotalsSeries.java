package tidemark.trend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

import tidemark.board.MetricSums;
import tidemark.board.Total;
import tidemark.history.DaySeries;
import tidemark.history.Series.Gap;
import tidemark.history.Series.Interval;

/**
 * The totals of one scope over time, at one point an interval: the last total in it.
 *
 * @param points oldest first; an interval without a total has none
 * @param gaps days between the first and the last point that lie in intervals without one, oldest first
 */
public record TotalsSeries(List<Point> points, List<Gap> gaps) {

    /**
     * A total of one day. A sum of which no account has a part is absent.
     *
     * @param accounts how many accounts the scope has
     * @param measured how many of them have an audience number
     * @param coverage the part of the accounts that is measured, 0 to 1
     */
    public record Point(LocalDate date, OptionalLong followers, OptionalLong posts, OptionalLong engagement,
            int accounts, int measured, double coverage) {

        private static Point of(Total total) {
            MetricSums sums = total.sums();
            return new Point(total.date(), sums.followers(), sums.posts(), sums.engagement(), sums.accounts(),
                    sums.measured(), sums.coverage());
        }
    }

    /**
     * @param totals in any order; of two of the same day the one from the later board stands
     * @throws IllegalArgumentException if the totals are of more than one scope
     */
    public static TotalsSeries of(Collection<Total> totals, Span span, Interval interval) {
        if (totals.stream().map(Total::scope).distinct().count() > 1) {
            throw new IllegalArgumentException("a series has totals of one scope");
        }
        NavigableMap<LocalDate, Total> days = new TreeMap<>();
        for (Total total : totals) {
            if (span.contains(total.date())) {
                days.merge(total.date(), total, TotalsSeries::later);
            }
        }
        DaySeries<Total> series = DaySeries.of(List.copyOf(days.values()), Total::date, interval);
        return new TotalsSeries(series.points().stream().map(Point::of).toList(), series.gaps());
    }

    /** Versions of boards are ULIDs, which order by time. */
    private static Total later(Total one, Total other) {
        return one.board().compareTo(other.board()) >= 0 ? one : other;
    }
}
