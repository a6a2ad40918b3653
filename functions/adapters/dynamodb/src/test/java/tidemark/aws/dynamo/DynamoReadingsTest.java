package tidemark.aws.dynamo;

import tidemark.testing.FoldedReadingsContract;
import tidemark.testing.ImportedReadingsContract;
import tidemark.testing.ReadingsContract;
import tidemark.testing.StatesContract;
import tidemark.testing.Stores;

/** The contracts of the Readings port, kept on DynamoDB Local. */
final class DynamoReadingsTest
        implements
            ReadingsContract,
            ImportedReadingsContract,
            FoldedReadingsContract,
            StatesContract {

    private final Stores stores = Engine.stores();

    @Override
    public Stores stores() {
        return stores;
    }
}
