package tidemark.testing;

/** The contract of the RateLimitStore port, kept in memory. */
final class MemoryRateLimitStoreTest extends RateLimitStoreContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
