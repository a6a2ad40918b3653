package tidemark.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tidemark.board.MetricSums;
import tidemark.board.Total;
import tidemark.history.Series.Gap;
import tidemark.history.Series.Interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class TotalsSeriesTest {

    private static final Span SPAN = Examples.span("2026-11-01", "2026-11-30");

    private static Total total(String day, String board, int accounts, int measured, OptionalLong followers) {
        return new Total(Total.ALL, LocalDate.parse(day), board,
                new MetricSums(accounts, measured, followers, OptionalLong.of(7), OptionalLong.empty(), Map.of()));
    }

    private static Total total(String day, long followers) {
        return total(day, "01A", 4, 3, OptionalLong.of(followers));
    }

    @Test
    void tellsTheLastTotalOfAWeekWithItsCoverage() {
        TotalsSeries weeks = TotalsSeries.of(List.of(total("2026-10-31", 1), total("2026-11-02", 10),
                total("2026-11-08", 20), total("2026-11-23", 30), total("2026-12-01", 40)), SPAN, Interval.WEEK);

        assertEquals(List.of(
                new TotalsSeries.Point(LocalDate.parse("2026-11-08"), OptionalLong.of(20), OptionalLong.of(7),
                        OptionalLong.empty(), 4, 3, 0.75),
                new TotalsSeries.Point(LocalDate.parse("2026-11-23"), OptionalLong.of(30), OptionalLong.of(7),
                        OptionalLong.empty(), 4, 3, 0.75)),
                weeks.points());
        assertEquals(List.of(new Gap(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-22"))), weeks.gaps());
    }

    @Test
    void keepsADayOfWhichNoAccountIsMeasured() {
        TotalsSeries days = TotalsSeries.of(List.of(total("2026-11-02", "01A", 4, 0, OptionalLong.empty())), SPAN,
                Interval.DAY);

        assertEquals(OptionalLong.empty(), days.points().getFirst().followers());
        assertEquals(0, days.points().getFirst().coverage());
        assertEquals(List.of(), days.gaps());
    }

    @Test
    void believesTheLaterBoardOfADay() {
        Total early = total("2026-11-02", "01A", 4, 3, OptionalLong.of(1));
        Total late = total("2026-11-02", "01B", 5, 5, OptionalLong.of(2));
        TotalsSeries expected = TotalsSeries.of(List.of(late), SPAN, Interval.DAY);

        assertEquals(expected, TotalsSeries.of(List.of(early, late), SPAN, Interval.DAY));
        assertEquals(expected, TotalsSeries.of(List.of(late, early, late), SPAN, Interval.DAY));
    }

    @Test
    void equalsAPlainRecountWhateverTheOrderAndHowOftenEachIsThere() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<Total> totals = new ArrayList<>();
            Map<String, Long> months = new TreeMap<>();
            for (LocalDate day = LocalDate.of(2025, 12, 1); day.isBefore(LocalDate.of(2026, 8, 1)); day = day
                    .plusDays(1)) {
                if (random.nextInt(20) == 0) {
                    long followers = random.nextLong(1_000_000);
                    totals.addAll(Collections.nCopies(1 + random.nextInt(3), total(day.toString(), followers)));
                    months.put(day.toString().substring(0, 7), followers);
                }
            }
            Collections.shuffle(totals, random);
            TotalsSeries series = TotalsSeries.of(totals, Examples.span("2025-12-01", "2026-07-31"), Interval.MONTH);

            Map<String, Long> told = new TreeMap<>();
            series.points().forEach(point -> told.put(point.date().toString().substring(0, 7),
                    point.followers().orElseThrow()));
            assertEquals(months, told);
        }
    }

    @Test
    void refusesTotalsOfMoreThanOneScope() {
        Total other = new Total(Total.platform("github"), LocalDate.parse("2026-11-02"), "01A",
                total("2026-11-02", 1).sums());

        assertThrows(IllegalArgumentException.class,
                () -> TotalsSeries.of(List.of(other, total("2026-11-02", 1)), SPAN, Interval.DAY));
    }
}
