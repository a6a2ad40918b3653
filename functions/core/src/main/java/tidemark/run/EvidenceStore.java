package tidemark.run;

import tidemark.account.AccountId;
import tidemark.reading.Finding;

/** Keeps answers that no reader could parse, for the maintainer of the reader. Thread-safe. */
@FunctionalInterface
public interface EvidenceStore {

    /** Keeps an answer for some weeks. Never throws: a failure of the store is logged, and collecting goes on. */
    void keep(RunId run, AccountId account, Finding.Evidence evidence);
}
