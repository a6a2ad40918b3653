package tidemark.aws.dynamo;

import tidemark.testing.AccountsContract;
import tidemark.testing.Stores;

/** The contract of the Accounts port, kept on DynamoDB Local. */
final class DynamoAccountsTest extends AccountsContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
