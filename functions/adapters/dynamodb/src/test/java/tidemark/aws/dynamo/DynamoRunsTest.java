package tidemark.aws.dynamo;

import tidemark.testing.RunListsContract;
import tidemark.testing.RunNamesContract;
import tidemark.testing.RunsContract;
import tidemark.testing.Stores;

/** The contracts of the Runs port, kept on DynamoDB Local. */
final class DynamoRunsTest implements RunsContract, RunNamesContract, RunListsContract {

    private final Stores stores = Engine.stores();

    @Override
    public Stores stores() {
        return stores;
    }
}
