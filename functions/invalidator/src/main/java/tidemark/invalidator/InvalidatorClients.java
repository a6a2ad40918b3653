package tidemark.invalidator;

import tidemark.aws.cache.AwsCache;
import tidemark.aws.cache.L2CacheProvider;
import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.dynamo.DynamoDbProvider;

/** The services that the invalidator reaches: the ledger and the cache. */
public interface InvalidatorClients extends DynamoDbProvider, L2CacheProvider {

    /** The services of the region and the account that the function runs in. */
    static InvalidatorClients aws() {
        record Aws() implements InvalidatorClients, AwsDynamoDb, AwsCache {}
        return new Aws();
    }
}
