package tidemark.testing;

/** A part of the contract of a ledger; a test class implements the parts that it holds a ledger to. */
public interface LedgerContract {

    /** The ports of the ledger under test: the same throughout a test, empty at its begin. */
    Stores stores();
}
