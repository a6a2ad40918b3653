package tidemark.projector;

import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.dynamo.DynamoDbProvider;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.sqs.SqsProvider;
import tidemark.aws.store.AwsS3;
import tidemark.aws.store.BlobStoreProvider;

/** The services that the board builder reaches: the ledger, the queues and the store of boards. */
public interface BoardBuilderClients extends DynamoDbProvider, SqsProvider, BlobStoreProvider {

    /** The services of the region and the account that the function runs in. */
    static BoardBuilderClients aws() {
        record Aws() implements BoardBuilderClients, AwsDynamoDb, AwsSqs, AwsS3 {}
        return new Aws();
    }
}
