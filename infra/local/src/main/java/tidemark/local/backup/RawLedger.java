package tidemark.local.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import tidemark.local.StartFailure;

/** The items of a ledger as they are stored. Holds a page of them at a time. */
public final class RawLedger {

    /** The most items in one batch of writes. */
    static final int BATCH = 25;
    private static final int TRIES = 10;

    private final DynamoDbClient client;
    private final String table;

    public RawLedger(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Gives every item, in no particular order. */
    void each(Consumer<Map<String, AttributeValue>> consumer) {
        ScanRequest request = ScanRequest.builder().tableName(table).consistentRead(true).build();
        client.scanPaginator(request).items().forEach(consumer);
    }

    /** What of it is kept in an export at an instant. */
    KeptItems kept(Instant now) {
        QueryRequest open = QueryRequest.builder().tableName(table).consistentRead(true)
                .keyConditionExpression("PK = :runs AND begins_with(SK, :open)")
                .expressionAttributeValues(Map.of(":runs", AttributeValue.fromS(KeptItems.RUNS), ":open",
                        AttributeValue.fromS(KeptItems.OPEN)))
                .build();
        Set<String> runs = client.queryPaginator(open).items().stream()
                .flatMap(item -> Stream.ofNullable(item.get(KeptItems.SK)))
                .map(sort -> sort.s().substring(KeptItems.OPEN.length())).collect(Collectors.toSet());
        return new KeptItems(runs, now);
    }

    /** Writes some items, at most {@link #BATCH}, whose keys differ. */
    void put(List<Map<String, AttributeValue>> items) {
        List<WriteRequest> left = new ArrayList<>();
        items.forEach(item -> left.add(WriteRequest.builder().putRequest(put -> put.item(item)).build()));
        for (int tried = 0; !left.isEmpty(); tried++) {
            if (tried == TRIES) {
                throw new StartFailure("The ledger leaves items unwritten");
            }
            List<WriteRequest> batch = List.copyOf(left);
            left.clear();
            left.addAll(client.batchWriteItem(request -> request.requestItems(Map.of(table, batch)))
                    .unprocessedItems().getOrDefault(table, List.of()));
        }
    }
}
