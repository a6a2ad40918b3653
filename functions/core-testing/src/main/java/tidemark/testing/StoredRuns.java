package tidemark.testing;

import tidemark.run.Runs;

/** A contract of runs. */
public interface StoredRuns extends LedgerContract {

    /** The port under test. */
    default Runs runs() {
        return stores().runs();
    }
}
