package tidemark.testing;

/** Runs the contract of the RateLimitStore port on the store in memory. */
final class MemoryRateLimitStoreTest extends RateLimitStoreContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
