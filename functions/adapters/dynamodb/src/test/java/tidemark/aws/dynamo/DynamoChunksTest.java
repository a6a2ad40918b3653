package tidemark.aws.dynamo;

import tidemark.testing.CheckpointsContract;
import tidemark.testing.ChunksContract;
import tidemark.testing.DueChunksContract;
import tidemark.testing.Stores;

/** The contracts of the Chunks port, kept on DynamoDB Local. */
final class DynamoChunksTest implements ChunksContract, CheckpointsContract, DueChunksContract {

    private final Stores stores = Engine.stores();

    @Override
    public Stores stores() {
        return stores;
    }
}
