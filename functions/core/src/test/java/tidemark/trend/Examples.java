package tidemark.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tidemark.account.AccountId;
import tidemark.history.BoundedNumber;
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

/** Compared accounts as tables of text: {@code 2026-11-02=100} is an exact number, {@code 2026-11-02~1200/100} one with its last digits cut off. */
final class Examples {

    private Examples() {}

    static Subject account(int id, String... days) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (String day : days) {
            snapshots.add(Days.snapshot(day.substring(0, 10), Map.of(Metric.FOLLOWERS, count(day.substring(10)))));
        }
        return new Subject(id(id), snapshots);
    }

    static Subject notDerivable(int id, String... days) {
        return new Subject(id(id), account(id, days).snapshots().stream().map(one -> Days
                .snapshot(one.day().toString(), one.metrics(), Days.NOT_DERIVABLE)).toList());
    }

    private static Count count(String text) {
        String[] parts = text.substring(1).split("/", -1);
        return text.charAt(0) == '~'
                ? Days.cut(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                : Count.exact(Long.parseLong(parts[0]));
    }

    static AccountId id(long id) {
        return new AccountId(0, id);
    }

    static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    static ComparisonRequest request(Mode mode, Interval interval, String from, String to) {
        return new ComparisonRequest(span(from, to), interval, Metric.FOLLOWERS, mode, false);
    }

    static ComparisonRequest withPrevious(ComparisonRequest request) {
        return new ComparisonRequest(request.span(), request.interval(), request.metric(), request.mode(), true);
    }

    /** The points as a line of text, such as {@code 11-02=100 11-03=110..119}. */
    static String points(TrendSegment segment) {
        return segment.points().stream().map(point -> point.date().toString().substring(5) + "=" + text(point.value()))
                .collect(Collectors.joining(" "));
    }

    static String gaps(TrendSegment segment) {
        return segment.gaps().stream().map(gap -> gap.from() + ".." + gap.to()).collect(Collectors.joining(" "));
    }

    private static String text(BoundedNumber number) {
        return switch (number) {
            case Whole whole -> whole.value() + (whole.precision() == Precision.EXACT
                    ? ""
                    : "(" + whole.low() + ".." + whole.high() + ")");
            case Fraction fraction -> rounded(fraction.value()) + (fraction.precision() == Precision.EXACT
                    ? ""
                    : "(" + rounded(fraction.low()) + ".." + rounded(fraction.high()) + ")");
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
