package tidemark.aws.dynamo;

import tidemark.testing.Stores;
import tidemark.testing.RateLimitStoreContract;

/** The contract of the TurnStore port, kept on DynamoDB Local. */
final class DynamoTurnStoreTest extends RateLimitStoreContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
