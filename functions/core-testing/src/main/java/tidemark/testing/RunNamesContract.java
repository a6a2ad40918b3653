package tidemark.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.run.Run;
import tidemark.run.Runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.OTHER_RUN;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.run;

/** How every implementation of {@link Runs} keeps the names of open runs. */
public interface RunNamesContract extends StoredRuns {

    @Test
    default void aNameLeadsToOneRun() {
        assertTrue(runs().open(run(RUN, NOON), List.of("all", "key-1")));

        assertEquals(Optional.of(RUN), runs().named("all"));
        assertEquals(Optional.of(RUN), runs().named("key-1"));
        assertFalse(runs().open(run(OTHER_RUN, NOON), List.of("key-2", "all")));
        assertEquals(Optional.empty(), runs().find(OTHER_RUN));
        assertEquals(Optional.empty(), runs().named("key-2"));
        assertEquals(List.of(RUN), runs().open());
    }

    @Test
    default void givesOneMoreNameUnlessItIsTaken() {
        runs().open(run(RUN, NOON), List.of());
        runs().open(run(OTHER_RUN, NOON), List.of());

        assertEquals(RUN, runs().name("key", RUN));
        assertEquals(RUN, runs().name("key", RUN));
        assertEquals(RUN, runs().name("key", OTHER_RUN));
        assertEquals(Optional.of(RUN), runs().named("key"));
    }

    @Test
    default void closingTakesTheRunFromTheOpenOnesAndFreesItsNames() {
        runs().open(run(RUN, NOON), List.of("all", "key"));
        runs().open(run(OTHER_RUN, NOON), List.of());
        Run closed = runs().find(RUN).orElseThrow().closed(new Run.Closing(NOON, false, Map.of()), "tick");

        assertTrue(runs().close(closed, List.of("all", "never")));
        assertTrue(runs().close(closed, List.of("all", "never")));

        assertEquals(List.of(OTHER_RUN), runs().open());
        assertEquals(Optional.empty(), runs().named("all"));
        assertEquals(Optional.of(RUN), runs().named("key"));
        assertEquals(2, runs().find(RUN).orElseThrow().rev());
    }

    @Test
    default void closingFreesNoNameThatLeadsElsewhere() {
        runs().open(run(RUN, NOON), List.of());
        runs().open(run(OTHER_RUN, NOON), List.of("all"));
        Run closed = runs().find(RUN).orElseThrow().closed(new Run.Closing(NOON, false, Map.of()), "tick");

        assertTrue(runs().close(closed, List.of("all")));

        assertEquals(Optional.of(OTHER_RUN), runs().named("all"));
    }
}
