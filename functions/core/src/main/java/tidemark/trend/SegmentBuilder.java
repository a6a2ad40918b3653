package tidemark.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import tidemark.history.BoundedNumber;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.DaySeries;
import tidemark.history.Series.Gap;
import tidemark.trend.ComparisonRequest.Mode;
import tidemark.trend.TrendSegment.Change;
import tidemark.trend.TrendSegment.NoPoints;
import tidemark.trend.TrendSegment.Point;

/**
 * Computes the segments of a comparison over one span.
 *
 * @param span the true days
 * @param shift how many days they lie before those that they are compared with; intervals are those of the latter
 * @param base the day whose value is 100
 */
record SegmentBuilder(ComparisonRequest request, Span span, int shift, Optional<LocalDate> base) {

    private static final int WHOLE_INDEX = 100;

    static SegmentBuilder of(ComparisonRequest request, boolean before, List<MetricHistory> histories) {
        int shift = request.shift(before);
        Span span = request.span().minusDays(shift);
        return new SegmentBuilder(request, span, shift,
                request.mode() == Mode.INDEXED ? commonDay(histories, span) : Optional.empty());
    }

    /** The first day on which all accounts have a value that others may be computed from; accounts that have none at all do not count. */
    private static Optional<LocalDate> commonDay(List<MetricHistory> histories, Span span) {
        List<NavigableMap<LocalDate, Whole>> known = histories.stream().map(history -> history.within(span).derivable())
                .filter(days -> !days.isEmpty()).toList();
        return known.stream().findFirst().flatMap(first -> first.keySet().stream()
                .filter(day -> known.stream().allMatch(days -> days.containsKey(day))).findFirst());
    }

    TrendSegment segment(MetricHistory history) {
        MetricHistory days = history.within(span);
        NavigableMap<LocalDate, Whole> values = request.mode() == Mode.ABSOLUTE ? days.all() : days.derivable();
        List<Point> points = switch (request.mode()) {
            case ABSOLUTE -> series(values).points().stream().map(day -> point(day, day.getValue())).toList();
            case INDEXED -> indexed(values);
            case CHANGE -> differences(history);
        };
        return new TrendSegment(span, points, gaps(values), change(days.derivable()),
                points.isEmpty() ? Optional.of(reason(days, values)) : Optional.empty());
    }

    private DaySeries<Map.Entry<LocalDate, Whole>> series(NavigableMap<LocalDate, Whole> values) {
        return DaySeries.of(List.copyOf(values.entrySet()), day -> day.getKey().plusDays(shift), request.interval());
    }

    private List<Gap> gaps(NavigableMap<LocalDate, Whole> values) {
        return series(values).gaps().stream()
                .map(gap -> new Gap(gap.from().minusDays(shift), gap.to().minusDays(shift))).toList();
    }

    private List<Point> indexed(NavigableMap<LocalDate, Whole> values) {
        Optional<Whole> whole = base.map(values::get).filter(value -> value.low() > 0);
        return whole.map(of -> series(values).points().stream().map(day -> point(day, index(day, of))).toList())
                .orElse(List.of());
    }

    private Fraction index(Map.Entry<LocalDate, Whole> day, Whole of) {
        return base.filter(day.getKey()::equals).isPresent()
                ? Fraction.exact(WHOLE_INDEX)
                : day.getValue().per(of).orElseThrow().times(WHOLE_INDEX);
    }

    private List<Point> differences(MetricHistory history) {
        LocalDate first = DaySeries.intervalBefore(request.span().from(), request.interval()).minusDays(shift);
        List<Point> points = new ArrayList<>();
        Map.Entry<LocalDate, Whole> earlier = null;
        for (Map.Entry<LocalDate, Whole> day : series(history.within(first, span.to()).derivable()).points()) {
            if (earlier != null && span.contains(day.getKey()) && DaySeries.adjacent(earlier.getKey().plusDays(shift),
                    day.getKey().plusDays(shift), request.interval())) {
                day.getValue().since(earlier.getValue()).ifPresent(change -> points.add(point(day, change)));
            }
            earlier = day;
        }
        return List.copyOf(points);
    }

    private static Point point(Map.Entry<LocalDate, Whole> day, BoundedNumber value) {
        return new Point(day.getKey(), value);
    }

    private static Optional<Change> change(NavigableMap<LocalDate, Whole> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        Whole earlier = values.firstEntry().getValue();
        Whole later = values.lastEntry().getValue();
        return later.since(earlier).map(absolute -> new Change(values.firstKey(), values.lastKey(), absolute,
                Fraction.rate(earlier, later)));
    }

    private NoPoints reason(MetricHistory days, NavigableMap<LocalDate, Whole> values) {
        if (values.isEmpty()) {
            return days.all().isEmpty() ? NoPoints.NO_VALUE : NoPoints.NOT_DERIVABLE;
        }
        if (request.mode() == Mode.CHANGE) {
            return NoPoints.NO_DIFFERENCE;
        }
        return base.isEmpty() ? NoPoints.NO_COMMON_DAY : NoPoints.BASE_ZERO;
    }
}
