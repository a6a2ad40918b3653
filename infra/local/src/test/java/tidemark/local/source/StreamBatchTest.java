package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StreamBatchTest {
    private static final Instant NOW = Instant.ofEpochSecond(10_000);

    private final List<List<String>> calls = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void halvesAFailingBatchUntilThePoisonousRecordStandsAlone() throws InterruptedException {
        deliver(true, OptionalInt.of(1), 5, batch -> batch.contains("3") ? failed() : done());
        assertEquals(List.of(List.of("0", "1", "2", "3", "4"), List.of("0", "1"), List.of("2", "3", "4"), List.of("2"),
                List.of("3", "4"), List.of("3"), List.of("3"), List.of("4")), calls);
        assertEquals(List.of("3-3"), given);
    }

    @Test
    void withoutHalvingTheWholeBatchIsGivenUpAfterItsRetries() throws InterruptedException {
        deliver(false, OptionalInt.of(2), 3, batch -> failed());
        assertEquals(3, calls.size());
        assertEquals(List.of("0-2"), given);
        assertEquals(List.of(Duration.ofMillis(100), Duration.ofMillis(200)), waits);
    }

    @Test
    void aPartialAnswerGoesOnFromTheFirstFailedRecord() throws InterruptedException {
        deliver(true, OptionalInt.of(1), 4, batch -> batch.getFirst().equals("0") ? failedAt("2") : done());
        assertEquals(List.of(List.of("0", "1", "2", "3"), List.of("2", "3")), calls);
        assertEquals(List.of(), given);
    }

    @Test
    void recordsThatAreTooOldAreGivenUpAtOnce() throws InterruptedException {
        source = source(true, OptionalInt.empty(), Optional.of(Duration.ofHours(2)));
        batch(batch -> failed()).deliver(records(2, 100));
        assertEquals(List.of("0-1"), given);
        assertEquals(1, calls.size());
    }

    private EventSource.FromStream source = source(true, OptionalInt.empty(), Optional.empty());

    private interface Reaction {
        InvocationResult to(List<String> batch);
    }

    private void deliver(boolean bisect, OptionalInt retries, int size, Reaction reaction) throws InterruptedException {
        source = source(bisect, retries, Optional.empty());
        batch(reaction).deliver(records(size, 9_999));
    }

    private StreamBatch batch(Reaction reaction) {
        return new StreamBatch(source, "shard", event -> {
            List<String> batch = new ArrayList<>();
            read(event).path("Records").forEach(record -> batch.add(StreamBatch.sequence((ObjectNode) record)));
            calls.add(batch);
            return reaction.to(batch);
        }, message -> {
            JsonNode info = read(message).path("DDBStreamBatchInfo");
            given.add(info.path("startSequenceNumber").asText() + "-" + info.path("endSequenceNumber").asText());
        }, InstantSource.fixed(NOW), waits::add);
    }

    private static EventSource.FromStream source(boolean bisect, OptionalInt retries, Optional<Duration> age) {
        return new EventSource.FromStream("Projector", "Ledger", 100, Duration.ZERO, bisect, retries, age, true,
                Optional.of("StreamFailures"), List.of());
    }

    private static List<ObjectNode> records(int size, long created) {
        return IntStream.range(0, size).mapToObj(i -> {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            record.putObject("dynamodb").put("SequenceNumber", Integer.toString(i)).put("ApproximateCreationDateTime",
                    created);
            return record;
        }).toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static InvocationResult done() {
        return new InvocationResult.Answered("");
    }

    private static InvocationResult failed() {
        return new InvocationResult.Failed("x", "y");
    }

    private static InvocationResult failedAt(String sequence) {
        return new InvocationResult.Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequence + "\"}]}");
    }
}
