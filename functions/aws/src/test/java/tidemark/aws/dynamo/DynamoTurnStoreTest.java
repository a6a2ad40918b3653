package tidemark.aws.dynamo;

import tidemark.testing.Stores;
import tidemark.testing.TurnStoreContract;

/** The contract of the TurnStore port, kept on DynamoDB Local. */
final class DynamoTurnStoreTest extends TurnStoreContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
