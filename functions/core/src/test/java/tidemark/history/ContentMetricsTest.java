package tidemark.history;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class ContentMetricsTest {

    private static final Map<Metric, Count> FULL = Map.of(Metric.FOLLOWERS, Count.exact(2_000), Metric.LIKES,
            Days.cut(300, 100), Metric.COMMENTS, Count.exact(40), Metric.SHARES, Count.exact(10), Metric.VIEWS,
            Days.cut(9_000, 1_000), Metric.VIDEOS, Count.exact(45));

    @Test
    void addsLikesCommentsAndSharesWithTheirBounds() {
        assertEquals(Optional.of(new Whole(350, 350, 449, Precision.ROUNDED)), ContentMetrics.engagement(of(FULL)));
        assertEquals(Optional.of(new Fraction(0.175, 0.175, 0.2245, Precision.ROUNDED)),
                ContentMetrics.engagementRate(of(FULL)));
        assertEquals(Optional.of(new Fraction(200, 200, 9_999 / 45.0, Precision.ROUNDED)),
                ContentMetrics.viewsPerVideo(of(FULL)));
    }

    @Test
    void knowsNoEngagementFromAPartOfIt() {
        assertEquals(Optional.empty(), ContentMetrics.engagement(of(without(Metric.LIKES))));
        assertEquals(Optional.empty(), ContentMetrics.engagement(of(without(Metric.COMMENTS, Metric.SHARES))));
        assertEquals(Optional.of(310L), ContentMetrics.engagement(of(without(Metric.COMMENTS))).map(Whole::value));
        assertEquals(Optional.of(340L), ContentMetrics.engagement(of(without(Metric.SHARES))).map(Whole::value));
    }

    @Test
    void knowsNoRateWithoutWhatItIsAPartOf() {
        Map<Metric, Count> none = new EnumMap<>(FULL);
        none.put(Metric.FOLLOWERS, Count.exact(0));
        none.put(Metric.VIDEOS, Count.exact(0));

        assertEquals(Optional.empty(), ContentMetrics.engagementRate(of(without(Metric.FOLLOWERS))));
        assertEquals(Optional.empty(), ContentMetrics.engagementRate(of(none)));
        assertEquals(Optional.empty(), ContentMetrics.viewsPerVideo(of(none)));
        assertEquals(Optional.empty(), ContentMetrics.viewsPerVideo(of(without(Metric.VIDEOS))));
        assertEquals(Optional.empty(), ContentMetrics.viewsPerVideo(of(without(Metric.VIEWS))));
    }

    @Test
    void computesNothingThatTermsForbid() {
        Snapshot bound = Days.snapshot("2026-11-21", FULL, Days.NOT_DERIVABLE);

        assertEquals(Optional.empty(), ContentMetrics.engagement(bound));
        assertEquals(Optional.empty(), ContentMetrics.engagementRate(bound));
        assertEquals(Optional.empty(), ContentMetrics.viewsPerVideo(bound));
    }

    private static Snapshot of(Map<Metric, Count> metrics) {
        return Days.snapshot("2026-11-21", metrics);
    }

    private static Map<Metric, Count> without(Metric... metrics) {
        Map<Metric, Count> rest = new EnumMap<>(FULL);
        for (Metric metric : metrics) {
            rest.remove(metric);
        }
        return rest;
    }
}
