package tidemark.query;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tidemark.trend.TotalsSeries;

/** The totals of a group of accounts over time as the API shows them. */
record TotalsAnswer(Scope scope, String interval, String metric, String from, String to, boolean simulated,
        List<Point> points, List<HistoryAnswer.Gap> gaps) {

    /**
     * Which accounts were added up.
     *
     * @param kind {@code all}, or the filter that was given
     * @param name its value, absent for all
     */
    record Scope(String kind, @Nullable String name) {}

    /** Which sum is told. */
    enum Metric {
        FOLLOWERS, POSTS, ENGAGEMENT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A total of one day, the last of its interval; the sum that was requested is there if any account has a part in it. */
    record Point(String date, @Nullable Long followers, @Nullable Long posts, @Nullable Long engagement, int accounts,
            int measured, double coverage) {

        private static Point of(TotalsSeries.Point point, Metric metric) {
            return new Point(point.date().toString(), metric == Metric.FOLLOWERS ? number(point.followers()) : null,
                    metric == Metric.POSTS ? number(point.posts()) : null,
                    metric == Metric.ENGAGEMENT ? number(point.engagement()) : null, point.accounts(),
                    point.measured(), Math.round(point.coverage() * 10_000) / 10_000.0);
        }

        private static @Nullable Long number(OptionalLong sum) {
            return sum.isPresent() ? sum.getAsLong() : null;
        }
    }

    static TotalsAnswer of(Scope scope, SeriesSpan span, Metric metric, boolean simulated, TotalsSeries series) {
        return new TotalsAnswer(scope, span.intervalKey(), metric.key(), span.from().toString(), span.to().toString(),
                simulated, series.points().stream().map(point -> Point.of(point, metric)).toList(),
                series.gaps().stream().map(gap -> new HistoryAnswer.Gap(gap.from().toString(), gap.to().toString()))
                        .toList());
    }
}
