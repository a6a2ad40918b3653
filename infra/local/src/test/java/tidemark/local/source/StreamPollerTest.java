package tidemark.local.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.Patience;
import tidemark.local.StartFailure;
import tidemark.local.engine.DynamoEngine;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;
import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StreamPollerTest {
    private static final Table LEDGER = new Table("Ledger", Map.of("PK", "HASH"), Map.of("PK", "S"), List.of(),
            Optional.of("KEYS_ONLY"),
            Optional.of("ttl"));

    @TempDir
    private Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void givesTheChangesInOrderAndLeavesOutWhatTheFilterDoesNotName() throws InterruptedException {
        try (DynamoEngine engine = engine()) {
            IntStream.range(0, 30).forEach(i -> put(engine, (i % 3 == 0 ? "G#" : "B#") + i));
            try (StreamPoller poller = poller(engine, event -> note(event))) {
                poller.start();
                Patience.until("all changes", seen::size, 20);
            }
        }
        assertEquals(IntStream.range(0, 30).filter(i -> i % 3 != 0).mapToObj(i -> "B#" + i).toList(), seen);
    }

    @Test
    void goesOnWhereItStoodAfterARestart() throws InterruptedException, IOException {
        try (DynamoEngine engine = engine()) {
            put(engine, "B#1");
            try (StreamPoller poller = poller(engine, event -> note(event))) {
                poller.start();
                Patience.until("the first change and its position",
                        () -> seen.size() == 1 && Files.exists(positions()));
            }
            put(engine, "B#2");
        }
        try (DynamoEngine engine = engine()) {
            put(engine, "B#3");
            try (StreamPoller poller = poller(engine, event -> note(event))) {
                poller.start();
                Patience.until("the changes since", seen::size, 3);
            }
        }
        assertEquals(List.of("B#1", "B#2", "B#3"), seen);
    }

    @Test
    void aRecordThatAlwaysFailsGoesToTheFailureQueueAndTheShardGoesOn() throws InterruptedException {
        try (DynamoEngine engine = engine()) {
            List.of("B#1", "B#2", "B#3").forEach(key -> put(engine, key));
            try (StreamPoller poller = poller(engine,
                    event -> event.contains("B#2") ? new InvocationResult.Failed("x", "y") : note(event))) {
                poller.start();
                Patience.until("the changes around it", seen::size, 2);
                Patience.until("word of it", failures::size, 1);
            }
        }
        assertEquals(List.of("B#1", "B#3"), seen);
    }

    @Test
    void aDamagedPositionSaysWhatToDo() throws IOException {
        Files.writeString(positions(), "{");
        try (DynamoEngine engine = engine()) {
            StartFailure failure = assertThrows(StartFailure.class, () -> poller(engine, event -> note(event)));
            assertEquals(
                    "The stream position in " + positions()
                            + " is damaged; remove the file and the stream is read again from its start",
                    failure.sentence());
        }
    }

    @Test
    void aDamagedLedgerSaysSoInOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/shared-local-instance.db"),
                "this is not a database at all, not even nearly".repeat(50));
        StartFailure failure = assertThrows(StartFailure.class, this::engine);
        assertEquals(1, failure.sentence().lines().count(), failure.sentence());
    }

    private InvocationResult note(String event) {
        try {
            var records = new ObjectMapper().readTree(event).path("Records");
            StreamSupport.stream(records.spliterator(), false).map(record -> record.at("/dynamodb/Keys/PK/S").asText())
                    .forEach(seen::add);
            return new InvocationResult.Answered("");
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private DynamoEngine engine() {
        return DynamoEngine.open(folder.resolve("db"), List.of(LEDGER));
    }

    private Path positions() {
        return folder.resolve("positions.json");
    }

    private StreamPoller poller(DynamoEngine engine, Invoker function) {
        var source = new EventSource.FromStream("Projector", "Ledger", 10, Duration.ZERO, true, OptionalInt.of(1),
                Optional.empty(), true,
                Optional.empty(), List.of("{\"dynamodb\":{\"Keys\":{\"PK\":{\"S\":[{\"prefix\":\"B#\"}]}}}}"));
        return new StreamPoller(source, engine.streams(), function, failures::add, positions(), InstantSource.system(),
                Thread::sleep);
    }

    private static void put(DynamoEngine engine, String key) {
        engine.client().putItem(request -> request.tableName("Ledger").item(Map.of("PK", AttributeValue.fromS(key))));
    }
}
