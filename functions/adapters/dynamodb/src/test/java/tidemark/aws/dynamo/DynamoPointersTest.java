package tidemark.aws.dynamo;

import tidemark.board.Pointers;
import tidemark.testing.PointersContract;

/** The contract of the Pointers port, kept on DynamoDB Local. */
final class DynamoPointersTest extends PointersContract {

    @Override
    protected Pointers pointers() {
        return Engine.ledger(Engine.client(), Engine.table()).pointers();
    }
}
