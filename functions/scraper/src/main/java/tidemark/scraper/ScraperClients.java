package tidemark.scraper;

import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.sqs.AwsSqs;
import tidemark.aws.store.AwsS3;
import tidemark.aws.store.BlobStoreProvider;
import tidemark.aws.wiring.CollectionClients;

/** The services that the scraper reaches: the ledger, the queues and the store of evidence. */
public interface ScraperClients extends CollectionClients, BlobStoreProvider {

    /** The services of the region and the account that the function runs in. */
    static ScraperClients aws() {
        record Aws() implements ScraperClients, AwsDynamoDb, AwsSqs, AwsS3 {}
        return new Aws();
    }
}
