package tidemark.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tidemark.testing.Samples.BLUESKY;
import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.cut;
import static tidemark.testing.Samples.key;
import static tidemark.testing.Samples.run;

/** How every implementation of {@link Runs} lists runs and sums what they counted. */
public interface RunListsContract extends StoredRuns {

    @Test
    default void listsTheLatestRunsNewestFirst() {
        for (int n = 0; n < 30; n++) {
            runs().open(run(RunId.user(new AccountId(n, n)), NOON.plus(Duration.ofMinutes((n * 7) % 30))), List.of());
        }

        List<RunId> latest = runs().latest(3);

        assertEquals(3, latest.size());
        assertEquals(NOON.plus(Duration.ofMinutes(29)), runs().find(latest.getFirst()).orElseThrow().openedAt());
        assertEquals(NOON.plus(Duration.ofMinutes(27)), runs().find(latest.getLast()).orElseThrow().openedAt());
        assertEquals(30, runs().latest(100).size());
        assertEquals(30, runs().open().size());
    }

    @Test
    default void sumsWhatCheckpointsCounted() {
        runs().open(run(RUN, NOON), List.of());
        for (int n = 0; n < 20; n++) {
            stores().chunks().add(List.of(cut(n, 2)));
            Chunk chunk = Objects.requireNonNull(stores().chunks().find(List.of(key(n))).get(key(n)));
            stores().chunks().checkpoint(chunk.done("kf", "w"), new Tally(Map.of(Outcome.OK, 1L, Outcome.FAILED, 1L), 3,
                    2, 1));
        }

        Tally sum = new Tally(Map.of(Outcome.OK, 20L, Outcome.FAILED, 20L), 60, 40, 20);
        assertEquals(new Runs.Counted(run(RUN, NOON).stored(), Map.of(BLUESKY, sum)),
                runs().counted(RUN).orElseThrow());
    }
}
