package tidemark.testing;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;

import tidemark.run.Chunk;
import tidemark.run.Chunks;

import static tidemark.testing.Samples.NOON;
import static tidemark.testing.Samples.RUN;
import static tidemark.testing.Samples.key;
import static tidemark.testing.Samples.run;

/** A contract of the chunks of a run. */
public interface StoredChunks extends LedgerContract {

    /** Opens the run that the chunks belong to. */
    @BeforeEach
    default void openRun() {
        stores().runs().open(run(RUN, NOON), List.of());
    }

    /** The port under test. */
    default Chunks chunks() {
        return stores().chunks();
    }

    /** A chunk as the ledger has it. */
    default Chunk stored(int n) {
        return Objects.requireNonNull(chunks().find(List.of(key(n))).get(key(n)));
    }
}
