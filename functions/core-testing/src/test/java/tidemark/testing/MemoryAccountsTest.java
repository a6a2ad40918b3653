package tidemark.testing;

/** Runs the contracts of the Accounts port on the store in memory. */
final class MemoryAccountsTest
        implements
            AccountsContract,
            AccountBatchesContract,
            AccountChangesContract,
            AccountAddressesContract,
            AccountRemovalContract {

    private final Stores stores = Stores.inMemory();

    @Override
    public Stores stores() {
        return stores;
    }
}
