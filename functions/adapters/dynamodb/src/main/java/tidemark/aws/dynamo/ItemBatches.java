package tidemark.aws.dynamo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import tidemark.ledger.WriteUncertain;

/** Reads and writes items of a table in batches, and repeats what the store leaves unprocessed. Thread-safe. */
final class ItemBatches {

    /** The most keys in one batch of reads. */
    private static final int READS = 100;

    /** The most items in one batch of writes. */
    private static final int WRITES = 25;

    private final DynamoDbClient client;
    private final String table;
    private final DynamoRetry tries;

    ItemBatches(DynamoDbClient client, String table, DynamoRetry tries) {
        this.client = client;
        this.table = table;
        this.tries = tries;
    }

    /** Delivers the items that exist, strongly consistent, in no particular order. */
    void read(Collection<Key> keys, Consumer<Map<String, AttributeValue>> each) {
        List<Map<String, AttributeValue>> all = keys.stream().map(Key::attributes).toList();
        for (int start = 0; start < all.size(); start += READS) {
            some(all.subList(start, Math.min(all.size(), start + READS)), each);
        }
    }

    private void some(List<Map<String, AttributeValue>> keys, Consumer<Map<String, AttributeValue>> each) {
        List<Map<String, AttributeValue>> rest = keys;
        for (int fruitless = 0; !rest.isEmpty();) {
            KeysAndAttributes asked = KeysAndAttributes.builder().keys(rest).consistentRead(true).build();
            BatchGetItemRequest request = BatchGetItemRequest.builder().requestItems(Map.of(table, asked)).build();
            var answer = tries.until(() -> client.batchGetItem(request));
            answer.responses().getOrDefault(table, List.of()).forEach(each);
            KeysAndAttributes unread = answer.unprocessedKeys().get(table);
            List<Map<String, AttributeValue>> left = unread == null ? List.of() : unread.keys();
            fruitless = again(left.size(), rest.size(), fruitless);
            rest = left;
        }
    }

    /** Puts items, replacing existing ones; their keys must be distinct. */
    void write(Collection<Item> items) {
        all(items.stream().map(item -> WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build())
                .toList());
    }

    void delete(Collection<Key> keys) {
        all(keys.stream().map(key -> WriteRequest.builder().deleteRequest(one -> one.key(key.attributes())).build())
                .toList());
    }

    private void all(List<WriteRequest> all) {
        for (int start = 0; start < all.size(); start += WRITES) {
            some(all.subList(start, Math.min(all.size(), start + WRITES)));
        }
    }

    private void some(List<WriteRequest> writes) {
        List<WriteRequest> rest = writes;
        for (int fruitless = 0; !rest.isEmpty();) {
            BatchWriteItemRequest request = BatchWriteItemRequest.builder().requestItems(Map.of(table, rest)).build();
            List<WriteRequest> left = tries.until(() -> client.batchWriteItem(request)).unprocessedItems()
                    .getOrDefault(table, List.of());
            fruitless = again(left.size(), rest.size(), fruitless);
            rest = left;
        }
    }

    /** Waits if a batch left items unprocessed; returns the number of successive batches without progress. */
    private int again(int left, int before, int fruitless) {
        int now = left < before ? 0 : fruitless + 1;
        if (now == DynamoRetry.most()) {
            throw new WriteUncertain("the ledger left a batch undone " + now + " times");
        }
        if (left > 0) {
            tries.pause(now + 1);
        }
        return now;
    }
}
