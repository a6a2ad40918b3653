package tidemark.query;

import java.util.Optional;

import tidemark.aws.cache.AwsCache;
import tidemark.aws.cache.L2CacheProvider;
import tidemark.aws.dynamo.AwsDynamoDb;
import tidemark.aws.dynamo.DynamoDbProvider;
import tidemark.aws.store.AwsS3;
import tidemark.aws.store.FileStoreProvider;

/** The services that the query function reaches: the ledger, the store of boards and files, and the cache. */
public interface QueryClients extends DynamoDbProvider, FileStoreProvider, L2CacheProvider {

    /** What is known to be wrong with these services, in one sentence; services behind a network are not watched. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** The services of the region and the account that the function runs in. */
    static QueryClients aws() {
        record Aws() implements QueryClients, AwsDynamoDb, AwsS3, AwsCache {}
        return new Aws();
    }
}
