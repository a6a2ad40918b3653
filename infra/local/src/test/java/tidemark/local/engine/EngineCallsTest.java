package tidemark.local.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EngineCallsTest {
    private static final List<Table> TABLES = List.of(new Table("Ledger", Map.of("PK", "HASH"), Map.of("PK", "S"),
            List.of(), Optional.empty(), Optional.empty()));

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void callersInterruptedAtAnyMomentLeaveTheEngineAlive() throws InterruptedException {
        try (DynamoEngine engine = DynamoEngine.open(folder, TABLES)) {
            DynamoDbClient client = engine.client();
            AtomicBoolean open = new AtomicBoolean(true);
            AtomicLong tries = new AtomicLong();
            List<Thread> writers = IntStream.range(0, 4)
                    .mapToObj(lane -> Thread.ofPlatform().daemon().start(() -> {
                        while (open.get()) {
                            tryTransaction(client, tries.getAndIncrement() % 20);
                        }
                    })).toList();
            for (int shot = 0; shot < 100; shot++) {
                long mark = tries.get();
                while (tries.get() < mark + 2) {
                    Thread.onSpinWait();
                }
                writers.get(shot % writers.size()).interrupt();
            }
            open.set(false);
            for (Thread writer : writers) {
                writer.join();
            }
            put(client, "after");
            assertEquals(Map.of("PK", AttributeValue.fromS("after")), client.getItem(
                    request -> request.tableName("Ledger").key(Map.of("PK", AttributeValue.fromS("after")))).item());
        }
    }

    private static void tryTransaction(DynamoDbClient client, long number) {
        try {
            client.transactWriteItems(request -> request.transactItems(LongStream.range(0, 4)
                    .mapToObj(part -> TransactWriteItem.builder().put(put -> put.tableName("Ledger")
                            .item(Map.of("PK", AttributeValue.fromS("T#" + number + "#" + part)))).build())
                    .toList()));
        } catch (RuntimeException interrupted) {
            Thread.interrupted();
        }
    }

    private static void put(DynamoDbClient client, String key) {
        client.putItem(request -> request.tableName("Ledger").item(Map.of("PK", AttributeValue.fromS(key))));
    }
}
