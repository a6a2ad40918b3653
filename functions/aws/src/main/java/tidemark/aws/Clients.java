package tidemark.aws;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.cache.L2Cache;
import tidemark.ratelimit.ClockCheck;
import tidemark.store.BlobStore;

/** The services that a function reaches. Built once per process and shared; each client is built on first use. Thread-safe. */
public interface Clients {

    DynamoDbClient dynamoDb();

    SqsClient sqs();

    BlobStore store(String bucket);

    /**
     * The cache at an endpoint, {@code redis://host:port} or {@code rediss://host:port}; an empty endpoint means no cache. Never fails: an
     * unreachable cache acts as an empty one.
     */
    L2Cache cache(String endpoint);

    InstantSource clock();

    RandomGenerator random();

    /** What is known to be wrong with these services, in one sentence; services behind a network are not watched. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Compares this machine's clock with the one that all functions share. */
    default ClockCheck clockCheck() {
        return ClockCheck.TRUSTED;
    }

    /** The services of the region and the account that the function runs in. */
    static Clients aws() {
        return AwsClients.INSTANCE;
    }
}
