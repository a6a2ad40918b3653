package tidemark.testing;

/** Runs the contract of the Runs port on the store in memory. */
final class MemoryRunsTest extends RunsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
