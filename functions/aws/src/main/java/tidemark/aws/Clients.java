package tidemark.aws;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.cache.L2Cache;
import tidemark.ratelimit.ClockCheck;
import tidemark.store.BlobStore;

/** What a function reaches outside itself. Made once in a process and shared; each part is made when first asked for. Thread-safe. */
public interface Clients {

    DynamoDbClient dynamoDb();

    SqsClient sqs();

    BlobStore store(String bucket);

    /** The cache at an endpoint, {@code redis://host:port} or {@code rediss://host:port}; an empty one means none. Never fails: a cache that can not be reached is one that is empty. */
    L2Cache cache(String endpoint);

    InstantSource clock();

    RandomGenerator random();

    /** What is known to be wrong with these services, in one sentence; a service behind a network is not watched. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Holds this machine's clock against the one all functions share. */
    default ClockCheck clockCheck() {
        return ClockCheck.TRUSTED;
    }

    /** The services of the region and the account that the function runs in. */
    static Clients aws() {
        return AwsClients.INSTANCE;
    }
}
