package tidemark.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.BoundedNumber;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Series;
import tidemark.reading.Precision;
import tidemark.trend.Comparison;
import tidemark.trend.ComparisonRequest;
import tidemark.trend.Span;
import tidemark.trend.TrendSegment;

/**
 * Accounts side by side as the API shows them. Null is unknown.
 *
 * @param base the day that is 100, where values are indexed and there is one
 * @param previousSpan the span before, if it was asked for
 */
record ComparisonAnswer(String mode, String metric, String interval, String from, String to, @Nullable Base base,
        @Nullable PreviousSpan previousSpan, boolean simulated, List<Line> series) {

    /** The day whose value is 100. */
    record Base(String date) {

        private static @Nullable Base of(Optional<LocalDate> day) {
            return day.map(date -> new Base(date.toString())).orElse(null);
        }
    }

    /** The span before, which is indexed by a day of its own. */
    record PreviousSpan(String from, String to, @Nullable Base base) {}

    /**
     * One account.
     *
     * @param reason why it has no point, absent where it has one
     */
    record Line(AccountReference account, List<Point> points, List<Gap> gaps, @Nullable Change change,
            @Nullable String reason, @Nullable List<Point> previous, @Nullable List<Gap> previousGaps,
            @Nullable Change previousChange, @Nullable String previousReason) {

        private static Line of(AccountReference account, Comparison.Line line) {
            TrendSegment before = line.previous().orElse(null);
            TrendSegment now = line.current();
            return new Line(account, points(now), gaps(now), Change.of(now), reason(now),
                    before == null ? null : points(before), before == null ? null : gaps(before),
                    before == null ? null : Change.of(before), before == null ? null : reason(before));
        }

        private static List<Point> points(TrendSegment segment) {
            return segment.points().stream().map(Point::of).toList();
        }

        private static List<Gap> gaps(TrendSegment segment) {
            return segment.gaps().stream().map(Gap::of).toList();
        }

        private static @Nullable String reason(TrendSegment segment) {
            return segment.reason().map(TrendSegment.NoPoints::key).orElse(null);
        }
    }

    /** The value of a day, the last of its interval; precision and bounds are absent where it is exact. */
    record Point(String date, Number value, @Nullable String precision, @Nullable Number low, @Nullable Number high) {

        private static Point of(TrendSegment.Point point) {
            boolean exact = point.value().precision() == Precision.EXACT;
            String precision = exact ? null : point.value().precision().key();
            BoundedNumber value = point.value();
            return switch (value) {
                case Whole whole -> new Point(point.date().toString(), whole.value(), precision,
                        exact ? null : Long.valueOf(whole.low()), exact ? null : Long.valueOf(whole.high()));
                case Fraction part -> new Point(point.date().toString(), part.value(), precision,
                        exact ? null : Double.valueOf(part.low()), exact ? null : Double.valueOf(part.high()));
            };
        }
    }

    /** Days without numbers, both included. */
    record Gap(String from, String to) {

        private static Gap of(Series.Gap gap) {
            return new Gap(gap.from().toString(), gap.to().toString());
        }
    }

    /** How the metric changed from the first to the last day that has a value; bounds are absent where it is exact. */
    record Change(String from, String to, long absolute, @Nullable Double rate, @Nullable String precision,
            @Nullable Long low, @Nullable Long high, @Nullable Double rateLow, @Nullable Double rateHigh) {

        private static @Nullable Change of(TrendSegment segment) {
            TrendSegment.Change change = segment.change().orElse(null);
            if (change == null) {
                return null;
            }
            Whole absolute = change.absolute();
            Fraction rate = change.rate().orElse(null);
            boolean exact = absolute.precision() == Precision.EXACT;
            return new Change(change.from().toString(), change.to().toString(), absolute.value(),
                    rate == null ? null : rate.value(), exact ? null : absolute.precision().key(),
                    exact ? null : Long.valueOf(absolute.low()), exact ? null : Long.valueOf(absolute.high()),
                    exact || rate == null ? null : Double.valueOf(rate.low()),
                    exact || rate == null ? null : Double.valueOf(rate.high()));
        }
    }

    static ComparisonAnswer of(Comparison comparison, Map<AccountId, AccountReference> accounts, boolean simulated) {
        ComparisonRequest request = comparison.request();
        Span span = request.span();
        Span before = span.minusDays(span.weekdayShift());
        return new ComparisonAnswer(request.mode().key(), request.metric().key(), SeriesSpan.key(request.interval()),
                span.from().toString(), span.to().toString(), Base.of(comparison.base()),
                request.previous()
                        ? new PreviousSpan(before.from().toString(), before.to().toString(),
                                Base.of(comparison.previousBase()))
                        : null,
                simulated, comparison.accounts().stream()
                        .map(line -> Line.of(Objects.requireNonNull(accounts.get(line.account())), line)).toList());
    }
}
