package tidemark.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.DAY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.daysAgo;
import static tidemark.testing.Samples.exact;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.snapshot;

/** How every implementation of {@link Readings} keeps the numbers of a day. */
public interface ReadingsContract extends StoredReadings {

    @Test
    default void putsTheFirstSnapshotOfADay() {
        assertTrue(readings().putDay(exact(10, 0)));

        assertEquals(List.of(exact(10, 0)), today());
    }

    @Test
    default void keepsEveryNumberWithItsBounds() {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.FOLLOWERS, new Count(12_300_000, Precision.ROUNDED, 12_300_000, 12_399_999));
        metrics.put(Metric.VIEWS, new Count(Long.MAX_VALUE, Precision.EXACT, Long.MAX_VALUE, Long.MAX_VALUE));
        metrics.put(Metric.POSTS, Count.exact(0));
        metrics.put(Metric.LIKES, new Count(10_800_000, Precision.ABBREVIATED, 10_750_000, 10_849_999));
        Snapshot full = new Snapshot(id(1), NOON, metrics, "subscribers", "page");

        readings().putDay(full);

        assertEquals(List.of(full), today());
    }

    @Test
    default void aLaterOneOfEqualRankReplacesIt() {
        readings().putDay(exact(10, 0));

        assertTrue(readings().putDay(exact(11, 60)));

        assertEquals(List.of(exact(11, 60)), today());
    }

    @Test
    default void anEarlierOneOfEqualRankDoesNot() {
        readings().putDay(exact(11, 60));

        assertFalse(readings().putDay(exact(10, 0)));

        assertEquals(List.of(exact(11, 60)), today());
    }

    @Test
    default void aBetterRankReplacesALaterOne() {
        readings().putDay(snapshot(id(1), 10_000, Precision.ABBREVIATED, NOON.plusSeconds(60)));

        assertTrue(readings().putDay(exact(10_234, 0)));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    default void aWorseRankNeverReplaces() {
        readings().putDay(exact(10_234, 0));

        assertFalse(readings().putDay(snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60))));
        assertFalse(readings().putDay(new Snapshot(id(1), NOON.plusSeconds(90), Map.of(), "followers", "api")));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    default void repeatingASnapshotChangesNothing() {
        readings().putDay(exact(10, 0));

        assertFalse(readings().putDay(exact(10, 0)));

        assertEquals(List.of(exact(10, 0)), today());
    }

    @Test
    default void returnsTheDaysOfARangeOldestFirst() {
        IntStream.of(3, 0, 40, 5).forEach(ago -> readings().putDay(daysAgo(ago)));

        assertEquals(List.of(daysAgo(5), daysAgo(3)), readings().days(id(1), DAY.minusDays(5), DAY.minusDays(1)));
        assertEquals(4, readings().days(id(1), DAY.minusDays(100), DAY).size());
        assertEquals(List.of(), readings().days(id(2), DAY.minusDays(100), DAY));
    }

    @Test
    default void erasesEverySnapshotOfOneAccount() {
        for (int ago = 0; ago < 30; ago++) {
            readings().putDay(daysAgo(ago));
        }
        readings().fold(id(1), List.of(daysAgo(60)));
        readings().putDay(snapshot(id(2), 5, Precision.EXACT, NOON));

        readings().erase(id(1));
        readings().erase(id(1));

        assertEquals(List.of(), readings().days(id(1), DAY.minusDays(90), DAY));
        assertEquals(1, readings().days(id(2), DAY, DAY).size());
    }
}
