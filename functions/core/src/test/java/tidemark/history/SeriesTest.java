package tidemark.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.history.Series.Gap;
import tidemark.history.Series.Interval;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SeriesTest {

    private static Series series(Interval interval, String... days) {
        return Series.of(Arrays.stream(days).map(SeriesTest::snapshot).toList(), interval);
    }

    private static Snapshot snapshot(String day) {
        return new Snapshot(new AccountId(1, 1), LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                Map.of(), "followers", "api");
    }

    private static List<String> days(Series series) {
        return series.points().stream().map(point -> point.day().toString()).toList();
    }

    private static Gap gap(String from, String to) {
        return new Gap(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(new Series(List.of(), List.of()), series(Interval.DAY));
    }

    @Test
    void daysWithoutANumberAreGaps() {
        Series days = series(Interval.DAY, "2026-02-27", "2026-02-28", "2026-03-02", "2026-03-09");
        assertEquals(4, days.points().size());
        assertEquals(List.of(gap("2026-03-01", "2026-03-01"), gap("2026-03-03", "2026-03-08")), days.gaps());
    }

    @Test
    void weekTellsItsLastNumberAndBeginsOnMonday() {
        Series weeks = series(Interval.WEEK, "2026-11-16", "2026-11-22", "2026-11-23", "2026-12-09");
        assertEquals(List.of("2026-11-22", "2026-11-23", "2026-12-09"), days(weeks));
        assertEquals(List.of(gap("2026-11-30", "2026-12-06")), weeks.gaps());
    }

    @Test
    void monthTellsItsLastNumberOverTheEndOfTheYear() {
        Series months = series(Interval.MONTH, "2026-11-01", "2026-11-30", "2027-02-01");
        assertEquals(List.of("2026-11-30", "2027-02-01"), days(months));
        assertEquals(List.of(gap("2026-12-01", "2027-01-31")), months.gaps());
    }
}
