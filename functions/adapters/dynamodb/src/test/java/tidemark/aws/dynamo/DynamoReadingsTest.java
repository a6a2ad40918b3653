package tidemark.aws.dynamo;

import tidemark.testing.ReadingsContract;
import tidemark.testing.Stores;

/** The contract of the Readings port, kept on DynamoDB Local. */
final class DynamoReadingsTest extends ReadingsContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
