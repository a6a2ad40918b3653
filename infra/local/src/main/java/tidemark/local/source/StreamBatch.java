package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.Sleeper;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;
import tidemark.local.template.TemplateContext;
import tidemark.time.Backoff;

/**
 * Delivers the records of one shard in order: on failure it halves the batch, retries within the limits, and reports undeliverable records to the
 * failure queue, so that a shard never blocks permanently.
 */
final class StreamBatch {
    private static final Logger LOG = LogManager.getLogger(StreamBatch.class);
    private static final Backoff PAUSES = Backoff.doubling(Duration.ofMillis(100), Duration.ofSeconds(30));

    private final EventSource.FromStream source;
    private final String shard;
    private final Invoker function;
    private final FailureQueue failures;
    private final InstantSource clock;
    private final Sleeper sleeper;

    StreamBatch(EventSource.FromStream source, String shard, Invoker function, FailureQueue failures,
            InstantSource clock,
            Sleeper sleeper) {
        this.source = source;
        this.shard = shard;
        this.function = function;
        this.failures = failures;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Returns when every record is delivered or given up. */
    void deliver(List<ObjectNode> records) throws InterruptedException {
        List<ObjectNode> rest = records;
        int retries = 0;
        while (!rest.isEmpty()) {
            int done = invoke(rest);
            if (done == rest.size()) {
                return;
            }
            rest = rest.subList(done, rest.size());
            if (tooOld(rest.getFirst())) {
                giveUp(rest, retries + 1);
                return;
            }
            if (done > 0) {
                continue;
            }
            if (source.bisect() && rest.size() > 1) {
                deliver(rest.subList(0, rest.size() / 2));
                rest = rest.subList(rest.size() / 2, rest.size());
            } else if (retries < source.maximumRetries().orElse(Integer.MAX_VALUE)) {
                sleeper.sleep(PAUSES.after(++retries));
            } else {
                giveUp(rest, retries + 1);
                return;
            }
        }
    }

    /** Returns how many of the records, from the first on, are done. */
    private int invoke(List<ObjectNode> records) throws InterruptedException {
        List<String> sequences = records.stream().map(StreamBatch::sequence).toList();
        Set<String> failed = BatchAnswer.failed(function.invoke(StreamEvents.event(records)), source.partialResponses(),
                sequences);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("stopped while " + source.function() + " ran");
        }
        return failed.isEmpty()
                ? records.size()
                : (int) sequences.stream().takeWhile(sequence -> !failed.contains(sequence)).count();
    }

    private boolean tooOld(ObjectNode record) {
        return source.maximumAge().map(age -> created(record).plus(age).isBefore(clock.instant())).orElse(false);
    }

    private void giveUp(List<ObjectNode> records, int attempts) {
        LOG.warn("{} gives up {} records of shard {}", source.function(), records.size(), shard);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("requestContext").put("functionArn", TemplateContext.functionArn(source.function()))
                .put("condition", "RetryAttemptsExhausted").put("approximateInvokeCount", attempts);
        message.put("version", "1.0").put("timestamp", clock.instant().toString());
        message.putObject("DDBStreamBatchInfo").put("shardId", shard)
                .put("startSequenceNumber", sequence(records.getFirst()))
                .put("endSequenceNumber", sequence(records.getLast()))
                .put("approximateArrivalOfFirstRecord", created(records.getFirst()).toString())
                .put("approximateArrivalOfLastRecord", created(records.getLast()).toString())
                .put("batchSize", records.size())
                .put("streamArn", records.getFirst().path("eventSourceARN").asText());
        failures.send(message.toString());
    }

    private static Instant created(ObjectNode record) {
        return Instant.ofEpochSecond(record.path("dynamodb").path("ApproximateCreationDateTime").asLong());
    }

    static String sequence(ObjectNode record) {
        return record.path("dynamodb").path("SequenceNumber").asText();
    }
}
