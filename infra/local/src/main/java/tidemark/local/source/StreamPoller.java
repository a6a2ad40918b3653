package tidemark.local.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import tidemark.local.Sleeper;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;

/**
 * Delivers the changes of one table to one function: every shard in order, a child shard only after its parent, from the oldest record at the first
 * start and from the stored position after a restart.
 */
public final class StreamPoller implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(StreamPoller.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final EventSource.FromStream source;
    private final DynamoDbStreamsClient streams;
    private final Invoker function;
    private final FailureQueue failures;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final EventFilter filter;
    private final StreamPositions positions;
    private final Set<String> reading = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    /** {@code positions} is the file with the function's position in each shard. */
    public StreamPoller(EventSource.FromStream source, DynamoDbStreamsClient streams, Invoker function,
            FailureQueue failures,
            Path positions, InstantSource clock, Sleeper sleeper) {
        this.source = source;
        this.streams = streams;
        this.function = function;
        this.failures = failures;
        this.clock = clock;
        this.sleeper = sleeper;
        this.filter = new EventFilter(source.filters());
        this.positions = new StreamPositions(positions);
    }

    public StreamPoller start() {
        threads.execute(this::watch);
        return this;
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
    }

    private void watch() {
        try {
            while (open) {
                look();
                sleeper.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            String arn = arn();
            List<Shard> shards = shards(arn);
            Set<String> listed = shards.stream().map(Shard::shardId).collect(Collectors.toCollection(HashSet::new));
            positions.retain(listed);
            for (Shard shard : shards) {
                if (!finished(shard.shardId()) && parentDone(shard, listed) && reading.add(shard.shardId())) {
                    threads.execute(() -> read(arn, shard.shardId()));
                }
            }
        } catch (RuntimeException trouble) {
            if (open) {
                LOG.warn("The stream of {} cannot be read", source.table(), trouble);
            }
        }
    }

    private void read(String arn, String shard) {
        var delivery = new StreamBatch(source, shard, function, failures, clock, sleeper);
        try {
            new ShardReader(source, arn, shard, streams, filter, positions, delivery, clock, sleeper).readToEnd();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            if (open) {
                LOG.warn("Shard {} of {} is read again from its kept position", shard, source.table(), trouble);
            }
        } finally {
            reading.remove(shard);
        }
    }

    private boolean parentDone(Shard shard, Set<String> listed) {
        String parent = shard.parentShardId();
        return parent == null || !listed.contains(parent) || finished(parent);
    }

    private boolean finished(String shard) {
        return positions.of(shard).map(StreamPositions.Position::finished).orElse(false);
    }

    private String arn() {
        return streams.listStreams(request -> request.tableName(source.table())).streams().stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("Table " + source.table() + " has no stream")).streamArn();
    }

    private List<Shard> shards(String arn) {
        List<Shard> shards = new ArrayList<>();
        @Nullable
        String last = null;
        do {
            String after = last;
            StreamDescription page = streams
                    .describeStream(request -> request.streamArn(arn).exclusiveStartShardId(after))
                    .streamDescription();
            shards.addAll(page.shards());
            last = page.lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }
}
