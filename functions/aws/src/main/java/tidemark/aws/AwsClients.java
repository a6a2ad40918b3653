package tidemark.aws;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.aws.cache.L2Caches;
import tidemark.aws.collect.DateHeaderClockCheck;
import tidemark.aws.dynamo.DynamoClients;
import tidemark.aws.store.S3Store;
import tidemark.cache.L2Cache;
import tidemark.ratelimit.ClockCheck;
import tidemark.store.BlobStore;

/** Clients over the JDK's HTTP connection, which starts fastest. */
final class AwsClients implements Clients {

    static final Clients INSTANCE = new AwsClients();

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);

    private final RandomGenerator random = new SecureRandom();
    private final DateHeaderClockCheck storeClock = new DateHeaderClockCheck(clock());
    private final ConcurrentMap<Class<?>, Object> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, L2Cache> caches = new ConcurrentHashMap<>();

    @Override
    public DynamoDbClient dynamoDb() {
        return once(DynamoDbClient.class, http -> DynamoClients.over(http, storeClock));
    }

    @Override
    public SqsClient sqs() {
        return once(SqsClient.class,
                http -> SqsClient.builder().httpClient(http).overrideConfiguration(limits()).build());
    }

    @Override
    public BlobStore store(String bucket) {
        return new S3Store(once(S3Client.class,
                http -> S3Client.builder().httpClient(http).overrideConfiguration(limits()).build()), bucket);
    }

    @Override
    public L2Cache cache(String endpoint) {
        return caches.computeIfAbsent(endpoint, url -> L2Caches.at(url, clock()));
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public ClockCheck clockCheck() {
        return storeClock;
    }

    private <T> T once(Class<T> type, Function<SdkHttpClient, T> make) {
        return type.cast(made.computeIfAbsent(type, any -> make.apply(UrlConnectionHttpClient.create())));
    }

    private static ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder().apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL).build();
    }
}
