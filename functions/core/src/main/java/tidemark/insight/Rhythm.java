package tidemark.insight;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an audience usually changes on one day of the week.
 *
 * @param usual the median change of that weekday, of all days where too few weeks are known
 * @param spread the robust standard deviation of changes around what is usual on their days
 * @param days how many changes it is known from
 * @param weekday whether it is the weekday's own
 */
record Rhythm(double usual, double spread, int days, boolean weekday) {

    /**
     * The rhythm that earlier changes show; absent if they are too few. The spread is that of all days around their weekdays' medians, or the
     * weekday's own if it is greater: a dozen numbers alone show too small a spread too often.
     */
    static Optional<Rhythm> of(List<DailyChange> earlier, DayOfWeek day, AnomalyThresholds thresholds) {
        if (earlier.size() < thresholds.leastDays()) {
            return Optional.empty();
        }
        double[] all = values(earlier);
        double overall = RobustStatistics.median(all);
        Map<DayOfWeek, double[]> byDay = byDay(earlier, thresholds.leastWeeks());
        double[] own = byDay.get(day);
        if (own == null) {
            return Optional.of(new Rhythm(overall, spread(RobustStatistics.deviation(overall, all)), all.length,
                    false));
        }
        double usual = RobustStatistics.median(own);
        Map<DayOfWeek, Double> medians = new EnumMap<>(DayOfWeek.class);
        byDay.forEach((weekday, values) -> medians.put(weekday, RobustStatistics.median(values)));
        double[] around = earlier.stream()
                .mapToDouble(change -> change.value() - medians.getOrDefault(change.weekday(), overall)).toArray();
        double deviation = Math.max(RobustStatistics.deviation(0, around), RobustStatistics.deviation(usual, own));
        return Optional.of(new Rhythm(usual, spread(deviation), own.length, true));
    }

    /** The changes of each weekday that has enough of them. */
    private static Map<DayOfWeek, double[]> byDay(List<DailyChange> changes, int leastWeeks) {
        Map<DayOfWeek, double[]> byDay = new EnumMap<>(DayOfWeek.class);
        changes.stream().collect(Collectors.groupingBy(DailyChange::weekday)).forEach((weekday, those) -> {
            if (those.size() >= leastWeeks) {
                byDay.put(weekday, values(those));
            }
        });
        return byDay;
    }

    private static double[] values(List<DailyChange> changes) {
        return changes.stream().mapToDouble(DailyChange::value).toArray();
    }

    private static double spread(double deviation) {
        return RobustStatistics.NORMAL * deviation;
    }
}
