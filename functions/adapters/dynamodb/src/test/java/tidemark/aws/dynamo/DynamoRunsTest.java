package tidemark.aws.dynamo;

import tidemark.testing.RunsContract;
import tidemark.testing.Stores;

/** The contract of the Runs port, kept on DynamoDB Local. */
final class DynamoRunsTest extends RunsContract {

    @Override
    protected Stores stores() {
        return Engine.stores();
    }
}
