package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tidemark.testing.Samples.DAY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.daysAgo;
import static tidemark.testing.Samples.exact;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.snapshot;

/** How every implementation of {@link Readings} folds the days of past months. */
public interface FoldedReadingsContract extends StoredReadings {

    @Test
    default void mergesFoldedMonthsWithDays() {
        readings().fold(id(1), List.of(daysAgo(30), daysAgo(60)));
        readings().fold(id(1), List.of(daysAgo(31)));
        readings().putDay(daysAgo(2));

        assertEquals(List.of(daysAgo(60), daysAgo(31), daysAgo(30), daysAgo(2)),
                readings().days(id(1), DAY.minusDays(90), DAY));
        assertEquals(List.of(daysAgo(30)), readings().days(id(1), DAY.minusDays(30), DAY.minusDays(29)));
    }

    @Test
    default void theBetterOfAFoldedAndASingleDayIsReturned() {
        Snapshot rounded = snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60));
        readings().fold(id(1), List.of(rounded));
        readings().putDay(exact(10_234, 0));

        assertEquals(List.of(exact(10_234, 0)), today());
    }

    @Test
    default void foldingNeverReplacesABetterDay() {
        readings().fold(id(1), List.of(exact(10_234, 0)));

        readings().fold(id(1), List.of(snapshot(id(1), 10_000, Precision.ROUNDED, NOON.plusSeconds(60)), daysAgo(1)));
        readings().fold(id(1), List.of(exact(10_300, 10)));

        assertEquals(List.of(daysAgo(1), exact(10_300, 10)), readings().days(id(1), DAY.minusDays(1), DAY));
    }

    @Test
    default void keepsTheTermsOfEveryNumber() {
        Snapshot limited = under(new RetentionTerms(30, false, true), NOON);
        Snapshot mirrored = under(new RetentionTerms(null, true, true), NOON.minus(Duration.ofDays(40)));
        readings().putDay(limited);
        readings().fold(id(1), List.of(mirrored));

        assertEquals(List.of(mirrored, limited), readings().days(id(1), DAY.minusDays(90), DAY));
    }

    @Test
    default void foldsNothingThatIsNotToBeKeptForGood() {
        List<Snapshot> limited = List.of(under(new RetentionTerms(30, true, false), NOON));

        assertThrows(IllegalArgumentException.class, () -> readings().fold(id(1), limited));
    }

    private static Snapshot under(RetentionTerms retention, Instant at) {
        return new Snapshot(id(1), at, Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api", retention);
    }
}
