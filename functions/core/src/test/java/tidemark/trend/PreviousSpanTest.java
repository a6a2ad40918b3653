package tidemark.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.history.Series.Interval;
import tidemark.trend.Comparison.Subject;
import tidemark.trend.ComparisonRequest.Mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tidemark.trend.Examples.account;
import static tidemark.trend.Examples.gaps;
import static tidemark.trend.Examples.points;
import static tidemark.trend.Examples.request;
import static tidemark.trend.Examples.span;
import static tidemark.trend.Examples.withPrevious;

final class PreviousSpanTest {

    private static final Subject OTHER = account(2, "2026-11-09=10", "2026-11-16=20");

    private static TrendSegment previous(ComparisonRequest request, Subject subject) {
        return Comparison.of(withPrevious(request), List.of(subject, OTHER)).accounts().getFirst().previous()
                .orElseThrow();
    }

    @Test
    void liesTheFewestWholeWeeksBefore() {
        assertEquals(7, span("2026-11-16", "2026-11-16").weekdayShift());
        assertEquals(7, span("2026-11-16", "2026-11-22").weekdayShift());
        assertEquals(14, span("2026-11-16", "2026-11-23").weekdayShift());
        assertEquals(35, span("2026-11-01", "2026-11-30").weekdayShift());
        assertEquals(span("2026-09-27", "2026-10-26"), span("2026-11-01", "2026-11-30").minusDays(35));
    }

    @Test
    void comparesEachDayWithTheSameWeekday() {
        Subject days = account(1, "2026-11-08=1", "2026-11-09=100", "2026-11-11=103", "2026-11-15=109",
                "2026-11-16=110", "2026-11-22=120");
        TrendSegment previous = previous(request(Mode.ABSOLUTE, Interval.DAY, "2026-11-16", "2026-11-22"), days);

        assertEquals(span("2026-11-09", "2026-11-15"), previous.span());
        assertEquals("11-09=100 11-11=103 11-15=109", points(previous));
        assertEquals("2026-11-10..2026-11-10 2026-11-12..2026-11-14", gaps(previous));
        assertEquals(Optional.of(9L), previous.change().map(change -> change.absolute().value()));
        for (TrendSegment.Point point : previous.points()) {
            assertEquals(point.date().getDayOfWeek(), point.date().plusDays(7).getDayOfWeek());
        }
    }

    /** October to December has 92 days, so a day is compared with the one 98 days before: 30 November with 24 August. */
    @Test
    void cutsMonthsWhereThoseComparedAreCut() {
        ComparisonRequest request = request(Mode.ABSOLUTE, Interval.MONTH, "2026-10-01", "2026-12-31");
        Subject days = account(1, "2026-06-24=1", "2026-06-25=2", "2026-07-25=3", "2026-07-26=4", "2026-08-24=5",
                "2026-08-25=6", "2026-09-24=7", "2026-09-25=8");
        TrendSegment previous = previous(request, days);

        assertEquals(98, request.span().weekdayShift());
        assertEquals("07-25=3 08-24=5 09-24=7", points(previous));
    }

    @Test
    void tellsItsFirstDifferenceAgainstTheIntervalBeforeIt() {
        Subject days = account(1, "2026-11-08=1", "2026-11-09=100", "2026-11-10=103", "2026-11-16=110");
        ComparisonRequest request = request(Mode.CHANGE, Interval.DAY, "2026-11-16", "2026-11-22");

        assertEquals(LocalDate.parse("2026-11-08"), withPrevious(request).readFrom());
        assertEquals("11-09=99 11-10=3", points(previous(request, days)));
    }

    @Test
    void isIndexedByABaseOfItsOwn() {
        Subject days = account(1, "2026-11-09=50", "2026-11-10=60", "2026-11-16=200", "2026-11-17=220");
        ComparisonRequest request = withPrevious(request(Mode.INDEXED, Interval.DAY, "2026-11-16", "2026-11-22"));
        Comparison indexed = Comparison.of(request, List.of(days, OTHER));

        assertEquals(Optional.of(LocalDate.parse("2026-11-16")), indexed.base());
        assertEquals(Optional.of(LocalDate.parse("2026-11-09")), indexed.previousBase());
        assertEquals("11-16=100.0 11-17=110.0", points(indexed.accounts().getFirst().current()));
        assertEquals("11-09=100.0 11-10=120.0", points(indexed.accounts().getFirst().previous().orElseThrow()));
    }

    @Test
    void isAbsentUnlessItIsWanted() {
        Comparison plain = Comparison.of(request(Mode.INDEXED, Interval.DAY, "2026-11-16", "2026-11-22"),
                List.of(account(1, "2026-11-16=1"), OTHER));

        assertEquals(Optional.empty(), plain.accounts().getFirst().previous());
        assertEquals(Optional.empty(), plain.previousBase());
    }

    @Test
    void refusesSpansThatEndBeforeTheyBeginOrLastTooLong() {
        LocalDate day = LocalDate.parse("2026-11-16");

        assertEquals(3_661, new Span(day, day.plusDays(3_660)).days());
        assertThrows(IllegalArgumentException.class, () -> new Span(day, day.plusDays(3_661)));
        assertThrows(IllegalArgumentException.class, () -> new Span(day, day.minusDays(1)));
        assertEquals(1, new Span(day, day).days());
    }
}
