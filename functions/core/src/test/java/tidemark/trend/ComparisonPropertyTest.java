package tidemark.trend;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Days;
import tidemark.history.Series.Interval;
import tidemark.history.Snapshot;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.trend.Comparison.Subject;
import tidemark.trend.ComparisonRequest.Mode;
import tidemark.trend.TrendSegment.Point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Generated histories with gaps, rounded numbers and readings of one day that replace each other, against a plain recount. */
final class ComparisonPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 20);
    private static final int DAYS = 200;
    private static final int ROUNDS = 150;
    private static final Metric VIEWS = Metric.VIEWS;

    private final Random random = new Random(20261128);

    private Subject subject(int id) {
        List<Snapshot> snapshots = new ArrayList<>();
        long views = 1_000L + random.nextInt(100_000);
        for (int day = 0; day < DAYS; day++) {
            views += random.nextInt(500) - 100;
            if (random.nextInt(8) != 0) {
                Count count = random.nextInt(5) == 0 ? Days.cut(views / 100 * 100, 100) : Count.exact(views);
                snapshots.add(snapshot(FIRST.plusDays(day), 3_600 * random.nextInt(24), count));
            }
        }
        return new Subject(Examples.id(id), snapshots);
    }

    /** A snapshot whose audience number is as precise as the count, by which readings of one day replace each other. */
    private static Snapshot snapshot(LocalDate day, int second, Count count) {
        Snapshot one = Days.snapshot(day.toString(), Map.of(Metric.FOLLOWERS, count, VIEWS, count));
        return new Snapshot(one.id(), day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(second),
                one.metrics(), one.counts(), one.method());
    }

    private ComparisonRequest request(Mode mode, Interval interval) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(DAYS));
        return new ComparisonRequest(new Span(from, to), interval, VIEWS, mode, random.nextBoolean());
    }

    @Test
    void givesTheSameWhateverTheOrderAndHowOftenEachIsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Subject> plain = List.of(subject(1), subject(2), subject(3));
            List<Subject> mixed = plain.stream().map(this::mixed).toList();
            for (Interval interval : Interval.values()) {
                ComparisonRequest request = request(List.of(Mode.values()).get(round % 3), interval);
                assertEquals(Comparison.of(request, plain), Comparison.of(request, mixed));
            }
        }
    }

    /** The same with each snapshot up to three times, with worse ones of the same day, in another order. */
    private Subject mixed(Subject subject) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Snapshot snapshot : subject.snapshots()) {
            snapshots.addAll(Collections.nCopies(1 + random.nextInt(3), snapshot));
            if (random.nextBoolean()) {
                Count worse = new Count(5, Precision.ABBREVIATED, 1, 9);
                snapshots.add(snapshot(snapshot.day(), 86_399, worse));
            }
        }
        Collections.shuffle(snapshots, random);
        return new Subject(subject.account(), snapshots);
    }

    @Test
    void equalsAPlainRecountByInterval() {
        for (int round = 0; round < ROUNDS; round++) {
            Subject subject = subject(1);
            for (Interval interval : Interval.values()) {
                ComparisonRequest request = request(Mode.ABSOLUTE, interval);
                List<Point> points = current(request, subject).points();

                Map<Object, Point> recount = new TreeMap<>();
                for (Snapshot snapshot : subject.snapshots()) {
                    if (request.span().contains(snapshot.day())) {
                        recount.put(label(interval).apply(snapshot.day()),
                                new Point(snapshot.day(), views(snapshot)));
                    }
                }
                assertEquals(List.copyOf(recount.values()), points);
            }
        }
    }

    private static Function<LocalDate, Object> label(Interval interval) {
        return switch (interval) {
            case DAY -> LocalDate::toEpochDay;
            case WEEK -> day -> day.get(WeekFields.ISO.weekBasedYear()) * 100
                    + day.get(WeekFields.ISO.weekOfWeekBasedYear());
            case MONTH -> day -> day.getYear() * 100 + day.getMonthValue();
        };
    }

    @Test
    void spanBeforeTellsWhatItWouldTellByItself() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Subject> subjects = List.of(subject(1), subject(2));
            for (Interval interval : List.of(Interval.DAY, Interval.WEEK)) {
                ComparisonRequest request = request(List.of(Mode.values()).get(round % 3), interval);
                Span before = request.span().minusDays(request.span().weekdayShift());
                Comparison both = Comparison.of(
                        new ComparisonRequest(request.span(), interval, VIEWS, request.mode(), true), subjects);
                Comparison alone = Comparison.of(
                        new ComparisonRequest(before, interval, VIEWS, request.mode(), false), subjects);

                assertEquals(alone.base(), both.previousBase());
                assertEquals(alone.accounts().stream().map(Comparison.Line::current).toList(),
                        both.accounts().stream().map(line -> line.previous().orElseThrow()).toList());
            }
        }
    }

    @Test
    void indexTimesBaseIsTheAbsoluteValue() {
        for (int round = 0; round < ROUNDS; round++) {
            Subject subject = subject(1);
            ComparisonRequest request = request(Mode.INDEXED, List.of(Interval.values()).get(round % 3));
            Comparison indexed = Comparison.of(request, List.of(subject, subject(2)));
            TrendSegment absolute = current(absolute(request), subject);
            TrendSegment index = indexed.accounts().getFirst().current();
            if (indexed.base().isEmpty()) {
                assertTrue(index.points().isEmpty() && index.reason().isPresent());
                continue;
            }
            double base = subject.snapshots().stream().filter(one -> one.day().equals(indexed.base().get()))
                    .map(ComparisonPropertyTest::views).findFirst().orElseThrow().value();
            assertEquals(absolute.points().size(), index.points().size());
            for (int i = 0; i < index.points().size(); i++) {
                assertEquals((double) whole(absolute.points().get(i)).value(),
                        ((Fraction) index.points().get(i).value()).value() * base / 100, 1e-6);
            }
        }
    }

    @Test
    void differencesOfExactNumbersAddUpToTheChange() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Snapshot> exact = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                exact.add(snapshot(FIRST.plusDays(day), 0, Count.exact(random.nextInt(100_000))));
            }
            int first = 10 + random.nextInt(100);
            int last = first + random.nextInt(DAYS - first);
            Span span = new Span(FIRST.plusDays(first), FIRST.plusDays(last));
            TrendSegment days = current(new ComparisonRequest(span, Interval.DAY, VIEWS, Mode.CHANGE, false),
                    new Subject(Examples.id(1), exact));

            assertEquals(views(exact.get(last)).value() - views(exact.get(first - 1)).value(),
                    days.points().stream().mapToLong(one -> whole(one).value()).sum());
        }
    }

    private static Whole views(Snapshot snapshot) {
        return Whole.of(Objects.requireNonNull(snapshot.metrics().get(VIEWS)));
    }

    private static Whole whole(Point point) {
        return (Whole) point.value();
    }

    private static ComparisonRequest absolute(ComparisonRequest request) {
        return new ComparisonRequest(request.span(), request.interval(), request.metric(), Mode.ABSOLUTE, false);
    }

    private TrendSegment current(ComparisonRequest request, Subject subject) {
        return Comparison.of(request, List.of(subject, new Subject(Examples.id(9), List.of()))).accounts().getFirst()
                .current();
    }
}
