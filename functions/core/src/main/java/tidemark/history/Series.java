package tidemark.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The history of an account at one point an interval: the last snapshot in it.
 *
 * @param points oldest first; an interval without a snapshot has none
 * @param gaps days between the first and the last point that lie in intervals without one, oldest first
 */
public record Series(List<Snapshot> points, List<Gap> gaps) {

    /** Days without a number, both included. */
    public record Gap(LocalDate from, LocalDate to) {}

    /** How far points lie apart. */
    public enum Interval {
        DAY, WEEK, MONTH;

        /** The first day of the interval that a day lies in; weeks begin on Monday. */
        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /** @param snapshots oldest first, at most one a day */
    public static Series of(List<Snapshot> snapshots, Interval interval) {
        List<Snapshot> points = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            if (points.isEmpty()) {
                points.add(snapshot);
                continue;
            }
            LocalDate last = interval.start(points.getLast().day());
            LocalDate start = interval.start(snapshot.day());
            if (start.equals(last)) {
                points.removeLast();
            } else if (interval.next(last).isBefore(start)) {
                gaps.add(new Gap(interval.next(last), start.minusDays(1)));
            }
            points.add(snapshot);
        }
        return new Series(List.copyOf(points), List.copyOf(gaps));
    }
}
