package tidemark.testing;

/** Runs the contract of the Accounts port on the store in memory. */
final class MemoryAccountsTest extends AccountsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
