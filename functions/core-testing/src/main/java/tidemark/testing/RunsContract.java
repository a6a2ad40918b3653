package tidemark.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.reading.Outcome;
import tidemark.run.AccountSelection;
import tidemark.run.Chunk;
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
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.cut;
import static tidemark.testing.Samples.id;
import static tidemark.testing.Samples.key;
import static tidemark.testing.Samples.run;

/** The contract of every implementation of {@link Runs}. */
public abstract class RunsContract {

    private static final RunId OTHER = RunId.user(new AccountId(5, 5));

    private Stores stores = Stores.inMemory();
    private Runs runs = stores.runs();

    /** The ports of an empty ledger. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        runs = stores.runs();
    }

    @Test
    void findsAnOpenedRun() {
        assertTrue(runs.open(run(RUN, NOON), List.of()));

        assertEquals(Optional.of(run(RUN, NOON).stored()), runs.find(RUN));
        assertEquals(List.of(RUN), runs.open());
        assertEquals(List.of(RUN), runs.latest(10));
    }

    @Test
    void findsThoseThatThereAreOfSomeRuns() {
        assertTrue(runs.open(run(RUN, NOON), List.of()));
        assertTrue(runs.open(run(OTHER, NOON), List.of()));

        assertEquals(java.util.Map.of(RUN, run(RUN, NOON).stored(), OTHER, run(OTHER, NOON).stored()),
                runs.find(List.of(RUN, OTHER, RunId.user(new AccountId(6, 6)), RUN)));
        assertEquals(java.util.Map.of(), runs.find(List.of()));
    }

    @Test
    void knowsNothingOfARunThatWasNeverOpened() {
        assertEquals(Optional.empty(), runs.find(RUN));
        assertEquals(Optional.empty(), runs.counted(RUN));
        assertEquals(List.of(), runs.open());
        assertEquals(Optional.empty(), runs.named("all"));
        assertFalse(runs.write(run(RUN, NOON)));
        assertFalse(runs.write(run(RUN, NOON).stored()));
    }

    @Test
    void keepsEveryPartOfARun() {
        Run named = Run.opened(OTHER, Run.Kind.USER, new AccountSelection.Named(List.of(id(2), id(1))), NOON, NOON,
                NOON, "a");
        Run platform = Run.opened(RUN, Run.Kind.DAILY, new AccountSelection.Whole(GITHUB), NOON, NOON, NOON, "b");
        runs.open(named, List.of());
        runs.open(platform, List.of());
        assertEquals(Optional.of(named.stored()), runs.find(OTHER));
        assertEquals(Optional.of(platform.stored()), runs.find(RUN));

        Run planning = platform.stored().planning(NOON.plusSeconds(60), "c");
        assertTrue(runs.write(planning));
        assertEquals(Optional.of(planning.stored()), runs.find(RUN));

        Run planned = planning.stored().planned(plan(), "d");
        assertTrue(runs.write(planned));
        assertEquals(Optional.of(planned.stored()), runs.find(RUN));

        Run late = planned.stored().late("late");
        assertTrue(runs.write(late));
        assertEquals(Optional.of(late.stored()), runs.find(RUN));

        Run closed = late.stored().closed(new Run.Closing(NOON.plusSeconds(90), true,
                Map.of(GITHUB, new Tally(Map.of(Outcome.OK, 7L, Outcome.FAILED, 2L), 9, 1, 2))), "e");
        assertTrue(runs.close(closed, List.of()));
        assertEquals(Optional.of(closed.stored()), runs.find(RUN));
        assertEquals(Run.State.COMPLETE_WITH_GAPS, runs.find(RUN).orElseThrow().state());
    }

    @Test
    void opensARunOnce() {
        runs.open(run(RUN, NOON), List.of());
        Run again = Run.opened(RUN, Run.Kind.USER, AccountSelection.ALL, NOON.plusSeconds(1), NOON, NOON,
                "another writer");

        assertFalse(runs.open(again, List.of("late")));

        assertEquals(Optional.of(run(RUN, NOON).stored()), runs.find(RUN));
        assertEquals(Optional.empty(), runs.named("late"));
        assertEquals(List.of(RUN), runs.latest(10));
    }

    @Test
    void openingIsRepeatedByItsWriter() {
        runs.open(run(RUN, NOON), List.of("all"));

        assertTrue(runs.open(run(RUN, NOON), List.of("all")));

        assertEquals(1, runs.find(RUN).orElseThrow().rev());
        assertEquals(List.of(RUN), runs.latest(10));
    }

    @Test
    void aNameLeadsToOneRun() {
        assertTrue(runs.open(run(RUN, NOON), List.of("all", "key-1")));

        assertEquals(Optional.of(RUN), runs.named("all"));
        assertEquals(Optional.of(RUN), runs.named("key-1"));
        assertFalse(runs.open(run(OTHER, NOON), List.of("key-2", "all")));
        assertEquals(Optional.empty(), runs.find(OTHER));
        assertEquals(Optional.empty(), runs.named("key-2"));
        assertEquals(List.of(RUN), runs.open());
    }

    @Test
    void givesOneMoreNameUnlessItIsTaken() {
        runs.open(run(RUN, NOON), List.of());
        runs.open(run(OTHER, NOON), List.of());

        assertEquals(RUN, runs.name("key", RUN));
        assertEquals(RUN, runs.name("key", RUN));
        assertEquals(RUN, runs.name("key", OTHER));
        assertEquals(Optional.of(RUN), runs.named("key"));
    }

    @Test
    void refusesARunThatChangedMeanwhile() {
        runs.open(run(RUN, NOON), List.of());
        Run seen = runs.find(RUN).orElseThrow();
        assertTrue(runs.write(seen.planning(NOON, "one")));

        assertFalse(runs.write(seen.planning(NOON, "two")));
        assertFalse(runs.close(seen.closed(new Run.Closing(NOON, false, Map.of()), "two"), List.of()));

        assertEquals("one", runs.find(RUN).orElseThrow().writer());
        assertEquals(List.of(RUN), runs.open());
    }

    @Test
    void aWriteIsRepeatedByItsWriter() {
        runs.open(run(RUN, NOON), List.of());
        Run next = runs.find(RUN).orElseThrow().planning(NOON, "one");
        runs.write(next);

        assertTrue(runs.write(next));

        assertEquals(2, runs.find(RUN).orElseThrow().rev());
    }

    @Test
    void closingTakesTheRunFromTheOpenOnesAndFreesItsNames() {
        runs.open(run(RUN, NOON), List.of("all", "key"));
        runs.open(run(OTHER, NOON), List.of());
        Run closed = runs.find(RUN).orElseThrow().closed(new Run.Closing(NOON, false, Map.of()), "tick");

        assertTrue(runs.close(closed, List.of("all", "never")));
        assertTrue(runs.close(closed, List.of("all", "never")));

        assertEquals(List.of(OTHER), runs.open());
        assertEquals(Optional.empty(), runs.named("all"));
        assertEquals(Optional.of(RUN), runs.named("key"));
        assertEquals(2, runs.find(RUN).orElseThrow().rev());
    }

    @Test
    void closingFreesNoNameThatLeadsElsewhere() {
        runs.open(run(RUN, NOON), List.of());
        runs.open(run(OTHER, NOON), List.of("all"));
        Run closed = runs.find(RUN).orElseThrow().closed(new Run.Closing(NOON, false, Map.of()), "tick");

        assertTrue(runs.close(closed, List.of("all")));

        assertEquals(Optional.of(OTHER), runs.named("all"));
    }

    @Test
    void listsTheLatestRunsNewestFirst() {
        for (int n = 0; n < 30; n++) {
            runs.open(run(RunId.user(new AccountId(n, n)), NOON.plus(Duration.ofMinutes((n * 7) % 30))), List.of());
        }

        List<RunId> latest = runs.latest(3);

        assertEquals(3, latest.size());
        assertEquals(NOON.plus(Duration.ofMinutes(29)), runs.find(latest.getFirst()).orElseThrow().openedAt());
        assertEquals(NOON.plus(Duration.ofMinutes(27)), runs.find(latest.getLast()).orElseThrow().openedAt());
        assertEquals(30, runs.latest(100).size());
        assertEquals(30, runs.open().size());
    }

    @Test
    void sumsWhatCheckpointsCounted() {
        runs.open(run(RUN, NOON), List.of());
        for (int n = 0; n < 20; n++) {
            stores.chunks().add(List.of(cut(n, 2)));
            Chunk chunk = Objects.requireNonNull(stores.chunks().find(List.of(key(n))).get(key(n)));
            stores.chunks().checkpoint(chunk.done("kf", "w"), new Tally(Map.of(Outcome.OK, 1L, Outcome.FAILED, 1L), 3,
                    2, 1));
        }

        Tally sum = new Tally(Map.of(Outcome.OK, 20L, Outcome.FAILED, 20L), 60, 40, 20);
        assertEquals(new Runs.Counted(run(RUN, NOON).stored(), Map.of(BLUESKY, sum)),
                runs.counted(RUN).orElseThrow());
    }

    private static Run.Plan plan() {
        return new Run.Plan(Map.of(
                GITHUB, new Run.Part(9, 2, new Tally(Map.of(Outcome.NEEDS_CREDENTIAL, 3L), 0, 0, 0)),
                BLUESKY, new Run.Part(1, 1, Tally.NONE)));
    }
}
