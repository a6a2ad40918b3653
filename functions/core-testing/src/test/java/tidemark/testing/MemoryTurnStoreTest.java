package tidemark.testing;

/** The contract of the TurnStore port, kept in memory. */
final class MemoryTurnStoreTest extends RateLimitStoreContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
