package tidemark.aws.dynamo;

import tidemark.testing.RateLimitStoreContract;
import tidemark.testing.Stores;

/** The contract of the TurnStore port, kept on DynamoDB Local. */
final class DynamoRateLimitStoreTest extends RateLimitStoreContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
