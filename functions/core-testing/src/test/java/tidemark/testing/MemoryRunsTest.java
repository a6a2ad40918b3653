package tidemark.testing;

/** The contract of the Runs port, kept in memory. */
final class MemoryRunsTest extends RunsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
