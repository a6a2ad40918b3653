package tidemark.testing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.history.Readings;
import tidemark.history.Snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.DAY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.exact;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.imported;

/** How every implementation of {@link Readings} orders imported and collected numbers of a day. */
public interface ImportedReadingsContract extends StoredReadings {

    @Test
    default void anImportedOneNeverReplacesACollectedOne() {
        Snapshot hidden = new Snapshot(id(1), NOON, Map.of(), "followers", "api");
        readings().putDay(hidden);

        assertFalse(readings().putDay(imported(10, 5)));
        assertEquals(List.of(hidden), today());
    }

    @Test
    default void aCollectedOneAlwaysReplacesAnImportedOne() {
        readings().putDay(imported(10, 5));
        Snapshot hidden = new Snapshot(id(1), DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), Map.of(),
                "followers", "api");

        assertTrue(readings().putDay(hidden));
        assertEquals(List.of(hidden), today());
    }

    @Test
    default void ofImportedOnesTheLaterImportStands() {
        readings().putDay(imported(10, 5));

        assertTrue(readings().putDay(imported(9, 6)));
        assertFalse(readings().putDay(imported(11, 5)));
        assertFalse(readings().putDay(imported(9, 6)));
        assertEquals(List.of(imported(9, 6)), today());
    }

    @Test
    default void aFoldedMonthOrdersImportedAndCollectedOnesToo() {
        readings().fold(id(1), List.of(imported(10, 5)));
        readings().putDay(imported(9, 6));
        assertEquals(List.of(imported(9, 6)), today());

        readings().fold(id(1), List.of(exact(7, 0)));
        readings().fold(id(1), List.of(imported(8, 9)));
        assertEquals(List.of(exact(7, 0)), today());
    }
}
