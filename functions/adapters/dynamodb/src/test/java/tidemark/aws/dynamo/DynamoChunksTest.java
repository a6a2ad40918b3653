package tidemark.aws.dynamo;

import tidemark.testing.ChunksContract;
import tidemark.testing.Stores;

/** The contract of the Chunks port, kept on DynamoDB Local. */
final class DynamoChunksTest extends ChunksContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
