package tidemark.testing;

/** The contract of the Accounts port, kept in memory. */
final class MemoryAccountsTest extends AccountsContract {

    @Override
    protected Stores stores() {
        return Stores.inMemory();
    }
}
