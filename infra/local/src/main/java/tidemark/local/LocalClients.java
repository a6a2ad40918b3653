package tidemark.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.aws.cache.L2Caches;
import tidemark.cache.L2Cache;
import tidemark.local.gateway.Gateway;
import tidemark.local.store.DirectoryFiles;
import tidemark.local.store.DirectoryStore;
import tidemark.local.store.LocalLinks;
import tidemark.local.watch.Watchdog;
import tidemark.store.BlobStore;
import tidemark.store.FileLinks;
import tidemark.store.FileStore;

/** The services on this machine: embedded engines, and a folder per bucket. */
final class LocalClients implements Clients {
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final Path buckets;
    private final InstantSource clock;
    private final Watchdog watch;
    private final RandomGenerator random = new SecureRandom();
    private final LocalLinks links;
    private final ConcurrentMap<String, L2Cache> caches = new ConcurrentHashMap<>();

    LocalClients(DynamoDbClient dynamoDb, SqsClient sqs, Path buckets, InstantSource clock, Watchdog watch) {
        this.watch = watch;
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.buckets = buckets;
        this.clock = clock;
        this.links = new LocalLinks(random, clock);
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }

    @Override
    public BlobStore store(String bucket) {
        return new DirectoryStore(buckets.resolve(bucket));
    }

    @Override
    public FileStore files(String bucket) {
        return new DirectoryFiles(buckets.resolve(bucket));
    }

    @Override
    public FileLinks links(String bucket) {
        return links.of(bucket);
    }

    /** The files that callers reach by links. */
    Gateway.Files linked() {
        return new Gateway.Files(links, buckets);
    }

    @Override
    public L2Cache cache(String endpoint) {
        return caches.computeIfAbsent(endpoint, url -> L2Caches.at(url, clock));
    }

    @Override
    public Optional<String> trouble() {
        return watch.trouble();
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }
}
