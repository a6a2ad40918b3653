package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import tidemark.local.Sleeper;
import tidemark.local.template.EventSource;

/** Reads one shard from its stored position to its end, in order, and stores the position after each batch. */
final class ShardReader {
    /** Lambda polls a shard four times a second. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(250);

    private final EventSource.FromStream source;
    private final String streamArn;
    private final String shard;
    private final DynamoDbStreamsClient streams;
    private final EventFilter filter;
    private final StreamPositions positions;
    private final StreamBatch delivery;
    private final InstantSource clock;
    private final Sleeper sleeper;

    private final List<ObjectNode> waiting = new ArrayList<>();
    private @Nullable String lastSeen;
    private Instant flushAt = Instant.MAX;

    ShardReader(EventSource.FromStream source, String streamArn, String shard, DynamoDbStreamsClient streams,
            EventFilter filter,
            StreamPositions positions, StreamBatch delivery, InstantSource clock, Sleeper sleeper) {
        this.source = source;
        this.streamArn = streamArn;
        this.shard = shard;
        this.streams = streams;
        this.filter = filter;
        this.positions = positions;
        this.delivery = delivery;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    void readToEnd() throws InterruptedException {
        String iterator = iterator();
        while (iterator != null) {
            GetRecordsResponse page;
            try {
                String at = iterator;
                page = streams.getRecords(request -> request.shardIterator(at).limit(source.batchSize()));
            } catch (ExpiredIteratorException expired) {
                iterator = iterator();
                continue;
            }
            page.records().forEach(this::take);
            iterator = page.nextShardIterator();
            if (waiting.size() >= source.batchSize() || iterator == null || !clock.instant().isBefore(flushAt)) {
                flush();
            }
            if (page.records().isEmpty() && iterator != null) {
                sleeper.sleep(BETWEEN_READS);
            }
        }
        flush();
        positions.advance(shard, new StreamPositions.Position(lastSeen == null ? "" : lastSeen, true));
    }

    private void take(Record record) {
        lastSeen = record.dynamodb().sequenceNumber();
        ObjectNode event = StreamEvents.record(record, streamArn);
        if (filter.passes(event)) {
            if (waiting.isEmpty()) {
                flushAt = clock.instant().plus(source.window());
            }
            waiting.add(event);
        }
        if (waiting.isEmpty()) {
            flushAt = Instant.MIN;
        }
    }

    private void flush() throws InterruptedException {
        String upTo = lastSeen;
        while (!waiting.isEmpty()) {
            List<ObjectNode> batch = List.copyOf(waiting.subList(0, Math.min(waiting.size(), source.batchSize())));
            delivery.deliver(batch);
            waiting.subList(0, batch.size()).clear();
        }
        flushAt = Instant.MAX;
        if (upTo != null) {
            positions.advance(shard, new StreamPositions.Position(upTo, false));
        }
    }

    private @Nullable String iterator() {
        String after = positions.of(shard).map(StreamPositions.Position::sequence).orElse("");
        waiting.clear();
        lastSeen = null;
        if (!after.isEmpty()) {
            try {
                return streams.getShardIterator(request -> request.streamArn(streamArn).shardId(shard)
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(after))
                        .shardIterator();
            } catch (TrimmedDataAccessException trimmed) {
                positions.advance(shard, new StreamPositions.Position("", false));
            }
        }
        return streams.getShardIterator(request -> request.streamArn(streamArn).shardId(shard)
                .shardIteratorType(ShardIteratorType.TRIM_HORIZON)).shardIterator();
    }
}
