package tidemark.testing;

/** Runs the contracts of the Runs port on the store in memory. */
final class MemoryRunsTest implements RunsContract, RunNamesContract, RunListsContract {

    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
