package tidemark.fanout;

import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.wiring.CollectionClients;

/** The services that the fan-out reaches: the ledger and the queues. */
public interface FanOutClients extends CollectionClients {

    /** The services of the region and the account that the function runs in. */
    static FanOutClients aws() {
        record Aws() implements FanOutClients, AwsDynamoDb, AwsSqs {}
        return new Aws();
    }
}
