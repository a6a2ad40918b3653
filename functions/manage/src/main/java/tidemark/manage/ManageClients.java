package tidemark.manage;

import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.store.AwsS3;
import tidemark.aws.store.FileStoreProvider;
import tidemark.aws.wiring.CollectionClients;

/** The services that the writing routes and imports reach: the ledger, the queues and the files of imports. */
public interface ManageClients extends CollectionClients, FileStoreProvider {

    /** The services of the region and the account that the function runs in. */
    static ManageClients aws() {
        record Aws() implements ManageClients, AwsDynamoDb, AwsSqs, AwsS3 {}
        return new Aws();
    }
}
