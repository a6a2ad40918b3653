package tidemark.query;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import tidemark.board.BoardStore;
import tidemark.board.CurrentBoard;
import tidemark.board.Pointers;
import tidemark.board.Totals;
import tidemark.cache.ResponseCache;
import tidemark.history.Readings;
import tidemark.job.Jobs;
import tidemark.ledger.Accounts;
import tidemark.run.Runs;
import tidemark.store.BlobStore;
import tidemark.store.FileLinks;

/**
 * The sources of answers.
 *
 * @param links to the files of exports
 * @param reports of imports
 * @param simulated whether the ledger's numbers come from the simulator
 * @param trouble what is known to be wrong with the underlying services, in one sentence
 */
record QuerySources(CurrentBoard board, BoardStore boards, Totals totals, Accounts accounts, Readings readings,
        Runs runs, Pointers pointers, Jobs jobs, FileLinks links, BlobStore reports,
        ResponseCache cache, CacheState cacheState, KnownPlatforms known, InstantSource clock, boolean simulated,
        Supplier<Optional<String>> trouble) {

    /** The state of the L2 cache: {@code none}, {@code available} or {@code unavailable}. */
    interface CacheState {
        String now();
    }
}
