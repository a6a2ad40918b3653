package tidemark.testing;

/** The contract of the TurnStore port, kept in memory. */
final class MemoryTurnStoreTest extends TurnStoreContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
