package tidemark.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The trend of the newest numbers that were asked in one way, in followers a day.
 *
 * @param numbers those it rests on, oldest first
 * @param slopes of Theil and Sen
 * @param jitter how far daily changes scatter around their median: the mean distance, as a standard deviation. Not the median distance, which
 *     is 0 where rounded numbers stand still on most days
 * @param slack by how much rounding may have moved the slope to either side
 */
record Trend(List<AudienceDay> numbers, TheilSen slopes, double jitter, double slack) {

    /** By which the mean distance of normally distributed numbers from their middle is multiplied to give their standard deviation. */
    private static final double MEAN_TO_STANDARD = Math.sqrt(Math.PI / 2);

    /** Absent if the numbers are too few, or if rounding alone could make them rise as they do. */
    static Optional<Trend> of(List<AudienceDay> all, ProjectionThresholds thresholds) {
        List<AudienceDay> numbers = tail(all, thresholds.trendDays());
        List<DailyChange> changes = DailyChange.of(numbers);
        if (numbers.size() < thresholds.leastNumbers() || changes.size() < thresholds.leastNumbers() / 2) {
            return Optional.empty();
        }
        AudienceDay first = numbers.getFirst();
        AudienceDay last = numbers.getLast();
        if (last.count().low() <= first.count().high()) {
            return Optional.empty();
        }
        double[] days = numbers.stream().mapToDouble(number -> number.day().toEpochDay()).toArray();
        double[] values = numbers.stream().mapToDouble(number -> number.count().value()).toArray();
        double[] moves = changes.stream().mapToDouble(DailyChange::value).toArray();
        double middle = RobustStatistics.median(moves);
        double jitter = MEAN_TO_STANDARD
                * Arrays.stream(moves).map(move -> Math.abs(move - middle)).average().orElseThrow();
        double slack = new DailyChange(first, last).slack() / span(first, last);
        return Optional.of(new Trend(numbers, TheilSen.of(days, values, thresholds.z()), jitter, slack));
    }

    AudienceDay newest() {
        return numbers.getLast();
    }

    /**
     * How far the mean change of the coming days may lie from the slope: by what the slope is uncertain, since each day's change adds to all
     * numbers after it, and by what chance adds until then.
     */
    double reach(double comingDays, double z) {
        return z * jitter * Math.sqrt(1 / span(numbers.getFirst(), newest()) + 1 / Math.max(1, comingDays)) + slack;
    }

    private static double span(AudienceDay first, AudienceDay last) {
        return Math.max(1, last.day().toEpochDay() - first.day().toEpochDay());
    }

    private static List<AudienceDay> tail(List<AudienceDay> all, int days) {
        int from = all.size();
        while (from > 0 && goesOn(all, from - 1, days)) {
            from--;
        }
        return all.subList(from, all.size());
    }

    private static boolean goesOn(List<AudienceDay> all, int index, int days) {
        AudienceDay newest = all.getLast();
        LocalDate oldest = newest.day().minusDays(days - 1L);
        return all.get(index).comparable(newest) && !all.get(index).day().isBefore(oldest);
    }
}
