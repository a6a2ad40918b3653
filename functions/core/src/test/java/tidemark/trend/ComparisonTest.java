package tidemark.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Series.Interval;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.trend.Comparison.Subject;
import tidemark.trend.ComparisonRequest.Mode;
import tidemark.trend.TrendSegment.Change;
import tidemark.trend.TrendSegment.NoPoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tidemark.trend.Examples.account;
import static tidemark.trend.Examples.gaps;
import static tidemark.trend.Examples.notDerivable;
import static tidemark.trend.Examples.points;
import static tidemark.trend.Examples.request;

final class ComparisonTest {

    /** Nothing of it is known on 4 November. */
    private static final Subject FIRST = account(1, "2026-11-01=90", "2026-11-02=100", "2026-11-03=110",
            "2026-11-05=130");
    private static final Subject SECOND = account(2, "2026-11-03=50", "2026-11-04=55", "2026-11-05=45");

    private static List<TrendSegment> compare(ComparisonRequest request, Subject... subjects) {
        return Comparison.of(request, List.of(subjects)).accounts().stream().map(Comparison.Line::current).toList();
    }

    private static ComparisonRequest days(Mode mode) {
        return request(mode, Interval.DAY, "2026-11-02", "2026-11-05");
    }

    @Test
    void tellsAbsoluteValuesWithTheirGapsAndChange() {
        List<TrendSegment> lines = compare(days(Mode.ABSOLUTE), FIRST, SECOND);

        assertEquals("11-02=100 11-03=110 11-05=130", points(lines.getFirst()));
        assertEquals("2026-11-04..2026-11-04", gaps(lines.getFirst()));
        assertEquals(Optional.of(new Change(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-05"),
                new Whole(30, 30, 30, Precision.EXACT), Optional.of(Fraction.exact(0.3)))), lines.getFirst().change());
        assertEquals("11-03=50 11-04=55 11-05=45", points(lines.getLast()));
        assertEquals("", gaps(lines.getLast()));
        assertEquals(Optional.of(Fraction.exact(-0.1)), lines.getLast().change().flatMap(Change::rate));
    }

    @Test
    void indexesByTheFirstDayThatAllHave() {
        Comparison indexed = Comparison.of(days(Mode.INDEXED), List.of(FIRST, SECOND));

        assertEquals(Optional.of(LocalDate.parse("2026-11-03")), indexed.base());
        assertEquals("11-02=90.91 11-03=100.0 11-05=118.18", points(indexed.accounts().getFirst().current()));
        assertEquals("11-03=100.0 11-04=110.0 11-05=90.0", points(indexed.accounts().getLast().current()));
    }

    @Test
    void tellsDifferencesToTheDayBeforeAndNoneAcrossAGap() {
        List<TrendSegment> lines = compare(days(Mode.CHANGE), FIRST, SECOND);

        assertEquals(LocalDate.parse("2026-11-01"), days(Mode.CHANGE).readFrom());
        assertEquals("11-02=10 11-03=10", points(lines.getFirst()));
        assertEquals("2026-11-04..2026-11-04", gaps(lines.getFirst()));
        assertEquals("11-04=5 11-05=-10", points(lines.getLast()));
    }

    @Test
    void tellsDifferencesAcrossAGapThatAWeekSpans() {
        Subject weeks = account(1, "2026-11-08=100", "2026-11-09=105", "2026-11-17=140", "2026-11-18=150",
                "2026-12-02=190");
        ComparisonRequest request = request(Mode.CHANGE, Interval.WEEK, "2026-11-11", "2026-12-02");
        List<TrendSegment> lines = compare(request, weeks, SECOND);

        assertEquals(LocalDate.parse("2026-11-02"), request.readFrom());
        assertEquals("11-18=45", points(lines.getFirst()));
        assertEquals("2026-11-23..2026-11-29", gaps(lines.getFirst()));
        assertEquals(Optional.of(NoPoints.NO_VALUE), lines.getLast().reason());
    }

    @Test
    void carriesTheBoundsOfRoundedNumbers() {
        Subject rounded = account(3, "2026-11-02~1200/100", "2026-11-03~1300/100", "2026-11-04~1300/100",
                "2026-11-05=1500");

        assertEquals("11-02=1200(1200..1299) 11-03=1300(1300..1399) 11-04=1300(1300..1399) 11-05=1500",
                points(compare(days(Mode.ABSOLUTE), rounded, SECOND).getFirst()));
        assertEquals("11-03=100(1..199) 11-05=200(101..200)",
                points(compare(days(Mode.CHANGE), rounded, SECOND).getFirst()));
        assertEquals("11-02=92.31(85.78..99.92) 11-03=100.0 11-04=100.0(92.92..107.62) 11-05=115.38(107.22..115.38)",
                points(compare(days(Mode.INDEXED), rounded, SECOND).getFirst()));
        assertEquals(Optional.of(new Whole(300, 201, 300, Precision.ROUNDED)),
                compare(days(Mode.CHANGE), rounded, SECOND).getFirst().change().map(Change::absolute));
    }

    @Test
    void hasNoIndexOfNothing() {
        Subject zero = account(3, "2026-11-03=0", "2026-11-05=10");
        Comparison indexed = Comparison.of(days(Mode.INDEXED), List.of(zero, SECOND));

        assertEquals(Optional.of(LocalDate.parse("2026-11-03")), indexed.base());
        assertEquals(Optional.of(NoPoints.BASE_ZERO), indexed.accounts().getFirst().current().reason());
        assertEquals(List.of(), indexed.accounts().getFirst().current().points());
        assertEquals("11-03=100.0 11-04=110.0 11-05=90.0", points(indexed.accounts().getLast().current()));
        assertEquals(Optional.empty(), indexed.accounts().getFirst().current().change().flatMap(Change::rate));
    }

    @Test
    void hasNoIndexWithoutADayThatAllHave() {
        Subject other = account(3, "2026-11-02=7");
        Comparison indexed = Comparison.of(days(Mode.INDEXED), List.of(other, SECOND));

        assertEquals(Optional.empty(), indexed.base());
        indexed.accounts().forEach(
                line -> assertEquals(Optional.of(NoPoints.NO_COMMON_DAY), line.current().reason()));
    }

    @Test
    void leavesAccountsWithoutValuesOutOfTheBase() {
        Comparison indexed = Comparison.of(days(Mode.INDEXED),
                List.of(account(3), notDerivable(4, "2026-11-04=7"), SECOND));

        assertEquals(Optional.of(LocalDate.parse("2026-11-03")), indexed.base());
        assertEquals(List.of(Optional.of(NoPoints.NO_VALUE), Optional.of(NoPoints.NOT_DERIVABLE), Optional.empty()),
                indexed.accounts().stream().map(line -> line.current().reason()).toList());
    }

    @Test
    void tellsWhatTermsForbidToComputeFromAsItWasReadOnly() {
        Subject bound = notDerivable(3, "2026-11-02=7", "2026-11-03=8");

        assertEquals("11-02=7 11-03=8", points(compare(days(Mode.ABSOLUTE), bound, SECOND).getFirst()));
        assertEquals(Optional.empty(), compare(days(Mode.ABSOLUTE), bound, SECOND).getFirst().change());
        assertEquals(Optional.of(NoPoints.NOT_DERIVABLE),
                compare(days(Mode.CHANGE), bound, SECOND).getFirst().reason());
    }

    @Test
    void saysWhereNoDifferenceIsKnown() {
        assertEquals(Optional.of(NoPoints.NO_DIFFERENCE),
                compare(days(Mode.CHANGE), account(3, "2026-11-03=8", "2026-11-05=9"), SECOND).getFirst().reason());
        assertEquals(Optional.empty(), compare(days(Mode.CHANGE), FIRST, SECOND).getFirst().reason());
    }

    @Test
    void bearsTheGreatestNumbersThatAPlatformCanTell() {
        Subject great = account(3, "2026-11-02=1", "2026-11-03=" + Long.MAX_VALUE, "2026-11-04=0");

        assertEquals("11-03=9223372036854775806 11-04=-9223372036854775807",
                points(compare(days(Mode.CHANGE), great, SECOND).getFirst()));
        assertEquals(3, compare(days(Mode.INDEXED), great, FIRST).getFirst().points().size());
    }

    @Test
    void refusesTooFewTooManyAndTheSameTwice() {
        List<Subject> eleven = IntStream.range(0, 11).mapToObj(Examples::account).toList();

        assertThrows(IllegalArgumentException.class, () -> compare(days(Mode.ABSOLUTE), FIRST));
        assertThrows(IllegalArgumentException.class, () -> compare(days(Mode.ABSOLUTE), FIRST, FIRST));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(days(Mode.ABSOLUTE), eleven));
        assertEquals(10, Comparison.of(days(Mode.ABSOLUTE), eleven.subList(0, 10)).accounts().size());
        assertThrows(IllegalArgumentException.class, () -> new ComparisonRequest(
                Examples.span("2026-11-02", "2026-11-05"), Interval.DAY, Metric.SHARES, Mode.ABSOLUTE, false));
    }
}
