package tidemark.run;

/** Is notified when a run closes: everything it counts is in the ledger. Thread-safe. */
@FunctionalInterface
public interface ClosedRuns {

    /** Called at least once per run, just before it closes. Throws an unchecked exception where the notice could not be passed on. */
    void closing(RunId run);
}
