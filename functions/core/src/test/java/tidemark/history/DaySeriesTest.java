package tidemark.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tidemark.history.Series.Gap;
import tidemark.history.Series.Interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DaySeriesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @Test
    void equalsTheSeriesOfTheSameSnapshots() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<Snapshot> days = some(random);
            for (Interval interval : Interval.values()) {
                Series series = Series.of(days, interval);
                assertEquals(new DaySeries<>(series.points(), series.gaps()),
                        DaySeries.of(days, Snapshot::day, interval));
            }
        }
    }

    @Test
    void equalsAPlainRecountByMonth() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<Snapshot> days = some(random);
            Map<String, Snapshot> months = new TreeMap<>();
            days.forEach(day -> months.put(day.day().toString().substring(0, 7), day));

            assertEquals(List.copyOf(months.values()), DaySeries.of(days, Snapshot::day, Interval.MONTH).points());
        }
    }

    @Test
    void gapsAndPointsTogetherCoverEveryDay() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Snapshot> days = some(random);
            DaySeries<Snapshot> series = DaySeries.of(days, Snapshot::day, Interval.DAY);
            long missing = series.gaps().stream()
                    .mapToLong(gap -> gap.to().toEpochDay() - gap.from().toEpochDay() + 1).sum();

            assertEquals(days.getLast().day().toEpochDay() - days.getFirst().day().toEpochDay() + 1,
                    series.points().size() + missing);
            for (Gap gap : series.gaps()) {
                assertTrue(days.stream().noneMatch(day -> !day.day().isBefore(gap.from())
                        && !day.day().isAfter(gap.to())), gap::toString);
            }
        }
    }

    @Test
    void knowsWhichIntervalsLieSideBySide() {
        assertTrue(DaySeries.adjacent(day("2026-11-16"), day("2026-11-29"), Interval.WEEK));
        assertFalse(DaySeries.adjacent(day("2026-11-16"), day("2026-11-22"), Interval.WEEK));
        assertFalse(DaySeries.adjacent(day("2026-11-22"), day("2026-11-30"), Interval.WEEK));
        assertTrue(DaySeries.adjacent(day("2026-12-01"), day("2027-01-31"), Interval.MONTH));
        assertFalse(DaySeries.adjacent(day("2026-11-22"), day("2026-11-24"), Interval.DAY));
        assertEquals(day("2026-11-09"), DaySeries.intervalBefore(day("2026-11-22"), Interval.WEEK));
        assertEquals(day("2026-12-01"), DaySeries.intervalBefore(day("2027-01-31"), Interval.MONTH));
        assertEquals(day("2026-11-21"), DaySeries.intervalBefore(day("2026-11-22"), Interval.DAY));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<Snapshot> some(Random random) {
        List<Snapshot> days = new ArrayList<>();
        LocalDate day = DAY;
        for (int i = 0; i < 60; i++) {
            days.add(Days.followers(day.toString(), i));
            day = day.plusDays(1 + (random.nextInt(4) == 0 ? random.nextInt(45) : 0));
        }
        return days;
    }
}
