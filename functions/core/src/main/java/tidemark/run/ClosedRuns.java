package tidemark.run;

/** Hears that a run closes: everything it counts is in the ledger. Thread-safe. */
@FunctionalInterface
public interface ClosedRuns {

    /** Told at least once a run, just before it closes. Throws an unchecked exception where it could not be passed on. */
    void closing(RunId run);
}
