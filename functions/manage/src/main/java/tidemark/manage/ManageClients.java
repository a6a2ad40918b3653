package tidemark.manage;

import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.wiring.CollectionClients;

/** The services that the writing routes reach: the ledger and the queues. */
public interface ManageClients extends CollectionClients {

    /** The services of the region and the account that the function runs in. */
    static ManageClients aws() {
        record Aws() implements ManageClients, AwsDynamoDb, AwsSqs {}
        return new Aws();
    }
}
