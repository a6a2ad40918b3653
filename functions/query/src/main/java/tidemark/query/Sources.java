package tidemark.query;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import tidemark.board.CurrentBoard;
import tidemark.board.Pointers;
import tidemark.cache.AnswerCache;
import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.run.Runs;

/**
 * What answers are made from.
 *
 * @param simulated whether the ledger's numbers come from the simulator
 * @param trouble what is known to be wrong with the services below, in one sentence
 */
record Sources(CurrentBoard board, Accounts accounts, Readings readings, Runs runs, Pointers pointers,
        AnswerCache cache, CacheState cacheState, Known known, InstantSource clock, boolean simulated,
        Supplier<Optional<String>> trouble) {

    /** Tells how the shared cache is: {@code none}, {@code available} or {@code unavailable}. */
    interface CacheState {
        String now();
    }
}
