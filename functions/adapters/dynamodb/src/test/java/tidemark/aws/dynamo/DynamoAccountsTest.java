package tidemark.aws.dynamo;

import tidemark.testing.AccountAddressesContract;
import tidemark.testing.AccountBatchesContract;
import tidemark.testing.AccountChangesContract;
import tidemark.testing.AccountRemovalContract;
import tidemark.testing.AccountsContract;
import tidemark.testing.Stores;

/** The contracts of the Accounts port, kept on DynamoDB Local. */
final class DynamoAccountsTest
        implements
            AccountsContract,
            AccountBatchesContract,
            AccountChangesContract,
            AccountAddressesContract,
            AccountRemovalContract {

    private final Stores stores = Engine.stores();

    @Override
    public Stores stores() {
        return stores;
    }
}
