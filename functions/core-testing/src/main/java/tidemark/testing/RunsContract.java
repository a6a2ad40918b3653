package tidemark.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.reading.Outcome;
import tidemark.run.AccountSelection;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.GITHUB;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.OTHER_RUN;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.run;

/** How every implementation of {@link Runs} keeps runs. */
public interface RunsContract extends StoredRuns {

    @Test
    default void findsAnOpenedRun() {
        assertTrue(runs().open(run(RUN, NOON), List.of()));

        assertEquals(Optional.of(run(RUN, NOON).stored()), runs().find(RUN));
        assertEquals(List.of(RUN), runs().open());
        assertEquals(List.of(RUN), runs().latest(10));
    }

    @Test
    default void findsThoseThatThereAreOfSomeRuns() {
        assertTrue(runs().open(run(RUN, NOON), List.of()));
        assertTrue(runs().open(run(OTHER_RUN, NOON), List.of()));

        assertEquals(java.util.Map.of(RUN, run(RUN, NOON).stored(), OTHER_RUN, run(OTHER_RUN, NOON).stored()),
                runs().find(List.of(RUN, OTHER_RUN, RunId.user(new AccountId(6, 6)), RUN)));
        assertEquals(java.util.Map.of(), runs().find(List.of()));
    }

    @Test
    default void knowsNothingOfARunThatWasNeverOpened() {
        assertEquals(Optional.empty(), runs().find(RUN));
        assertEquals(Optional.empty(), runs().counted(RUN));
        assertEquals(List.of(), runs().open());
        assertEquals(Optional.empty(), runs().named("all"));
        assertFalse(runs().write(run(RUN, NOON)));
        assertFalse(runs().write(run(RUN, NOON).stored()));
    }

    @Test
    default void keepsEveryPartOfARun() {
        Run named = Run.opened(OTHER_RUN, Run.Kind.USER, new AccountSelection.Named(List.of(id(2), id(1))), NOON, NOON,
                NOON, "a");
        Run platform = Run.opened(RUN, Run.Kind.DAILY, new AccountSelection.Whole(GITHUB), NOON, NOON, NOON, "b");
        runs().open(named, List.of());
        runs().open(platform, List.of());
        assertEquals(Optional.of(named.stored()), runs().find(OTHER_RUN));
        assertEquals(Optional.of(platform.stored()), runs().find(RUN));

        Run planning = platform.stored().planning(NOON.plusSeconds(60), "c");
        assertTrue(runs().write(planning));
        assertEquals(Optional.of(planning.stored()), runs().find(RUN));

        Run planned = planning.stored().planned(plan(), "d");
        assertTrue(runs().write(planned));
        assertEquals(Optional.of(planned.stored()), runs().find(RUN));

        Run late = planned.stored().late("late");
        assertTrue(runs().write(late));
        assertEquals(Optional.of(late.stored()), runs().find(RUN));

        Run closed = late.stored().closed(new Run.Closing(NOON.plusSeconds(90), true,
                Map.of(GITHUB, new Tally(Map.of(Outcome.OK, 7L, Outcome.FAILED, 2L), 9, 1, 2))), "e");
        assertTrue(runs().close(closed, List.of()));
        assertEquals(Optional.of(closed.stored()), runs().find(RUN));
        assertEquals(Run.State.COMPLETE_WITH_GAPS, runs().find(RUN).orElseThrow().state());
    }

    @Test
    default void opensARunOnce() {
        runs().open(run(RUN, NOON), List.of());
        Run again = Run.opened(RUN, Run.Kind.USER, AccountSelection.ALL, NOON.plusSeconds(1), NOON, NOON,
                "another writer");

        assertFalse(runs().open(again, List.of("late")));

        assertEquals(Optional.of(run(RUN, NOON).stored()), runs().find(RUN));
        assertEquals(Optional.empty(), runs().named("late"));
        assertEquals(List.of(RUN), runs().latest(10));
    }

    @Test
    default void openingIsRepeatedByItsWriter() {
        runs().open(run(RUN, NOON), List.of("all"));

        assertTrue(runs().open(run(RUN, NOON), List.of("all")));

        assertEquals(1, runs().find(RUN).orElseThrow().rev());
        assertEquals(List.of(RUN), runs().latest(10));
    }

    @Test
    default void refusesARunThatChangedMeanwhile() {
        runs().open(run(RUN, NOON), List.of());
        Run seen = runs().find(RUN).orElseThrow();
        assertTrue(runs().write(seen.planning(NOON, "one")));

        assertFalse(runs().write(seen.planning(NOON, "two")));
        assertFalse(runs().close(seen.closed(new Run.Closing(NOON, false, Map.of()), "two"), List.of()));

        assertEquals("one", runs().find(RUN).orElseThrow().writer());
        assertEquals(List.of(RUN), runs().open());
    }

    @Test
    default void aWriteIsRepeatedByItsWriter() {
        runs().open(run(RUN, NOON), List.of());
        Run next = runs().find(RUN).orElseThrow().planning(NOON, "one");
        runs().write(next);

        assertTrue(runs().write(next));

        assertEquals(2, runs().find(RUN).orElseThrow().rev());
    }

    private static Run.Plan plan() {
        return new Run.Plan(Map.of(
                GITHUB, new Run.Part(9, 2, new Tally(Map.of(Outcome.NEEDS_CREDENTIAL, 3L), 0, 0, 0)),
                BLUESKY, new Run.Part(1, 1, Tally.NONE)));
    }
}
