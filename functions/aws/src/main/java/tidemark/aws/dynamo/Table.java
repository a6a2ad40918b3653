package tidemark.aws.dynamo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import tidemark.ledger.Unsettled;
import tidemark.time.Sleeper;

/**
 * The ledger's table. Items whose time to live has passed are not there. Thread-safe.
 *
 * <p>Every request is repeated while its fate is unknown, and the store tells what stands when it refuses: a write that finds itself there
 * was done by an earlier try. Throws {@link Unsettled} where repeating did not help.
 */
public final class Table {

    /** Keys the store takes in one batch of reads. */
    private static final int READS = 100;

    /** Items it takes in one batch of writes. */
    private static final int WRITES = 25;

    private final DynamoDbClient client;
    private final String name;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Tries tries;

    /** @param random draws pauses and names transactions; shared by threads */
    public Table(DynamoDbClient client, String name, InstantSource clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.name = name;
        this.clock = clock;
        this.random = random;
        this.tries = new Tries(random, sleeper);
    }

    Instant now() {
        return clock.instant();
    }

    /** Reads one item, strongly consistent. */
    Optional<Item> get(Key key) {
        GetItemRequest request = GetItemRequest.builder().tableName(name).key(key.attributes()).consistentRead(true)
                .build();
        var answer = tries.until(() -> client.getItem(request));
        return answer.hasItem() ? live(answer.item()) : Optional.empty();
    }

    /** Reads items, strongly consistent, a hundred a request; absent ones are absent. */
    Map<Key, Item> get(Collection<Key> keys) {
        Map<Key, Item> found = new HashMap<>();
        List<Key> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += READS) {
            batch(all.subList(start, Math.min(all.size(), start + READS)), found);
        }
        return found;
    }

    private void batch(List<Key> keys, Map<Key, Item> found) {
        Map<String, KeysAndAttributes> rest = Map.of(name, KeysAndAttributes.builder()
                .keys(keys.stream().map(Key::attributes).toList()).consistentRead(true).build());
        for (int fruitless = 0; !rest.isEmpty();) {
            BatchGetItemRequest request = BatchGetItemRequest.builder().requestItems(rest).build();
            var answer = tries.until(() -> client.batchGetItem(request));
            List<Map<String, AttributeValue>> items = answer.responses().getOrDefault(name, List.of());
            items.forEach(item -> live(item).ifPresent(read -> found.put(read.key(), read)));
            boolean got = keys(answer.unprocessedKeys()) < keys(rest);
            rest = answer.unprocessedKeys();
            fruitless = again(!rest.isEmpty(), got, fruitless);
        }
    }

    private int keys(Map<String, KeysAndAttributes> rest) {
        KeysAndAttributes here = rest.get(name);
        return here == null ? 0 : here.keys().size();
    }

    /** Reads a span, strongly consistent unless it is one of the index, page by page as the stream is. */
    Stream<Item> read(KeyRange span) {
        return pages(span, !span.due());
    }

    /** Reads a span at half the price: writes of the last second may be missing. */
    Stream<Item> skim(KeyRange span) {
        return pages(span, false);
    }

    private Stream<Item> pages(KeyRange span, boolean strong) {
        QueryRequest first = span.query(name).toBuilder().consistentRead(strong).build();
        return Stream.iterate(query(first), Optional::isPresent, page -> page.filter(Table::more).flatMap(full -> query(
                first.toBuilder().exclusiveStartKey(full.lastEvaluatedKey()).build())))
                .flatMap(Optional::stream).flatMap(page -> page.items().stream()).flatMap(item -> live(item).stream());
    }

    private Optional<QueryResponse> query(QueryRequest request) {
        return Optional.of(tries.until(() -> client.query(request)));
    }

    private static boolean more(QueryResponse page) {
        return page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty();
    }

    /** A word that names one write. */
    String writer() {
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    /** Writes one item, which names its writer, if a condition holds of the one there. */
    Answer put(Item item, Condition condition) {
        PutItemRequest request = PutItemRequest.builder().tableName(name).item(item.attributes())
                .conditionExpression(condition.expressionOrNull()).expressionAttributeValues(condition.valuesOrNull())
                .expressionAttributeNames(condition.namesOrNull())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build();
        return answer(item.attributes(), () -> client.putItem(request));
    }

    /** Changes one item, and sets who writes it, if a condition holds of it. */
    Answer change(Write.Change change) {
        return answer(change.set(), () -> client.updateItem(change.alone(name)));
    }

    private Answer answer(Map<String, AttributeValue> written, Runnable request) {
        return tries.until(() -> {
            try {
                request.run();
                return new Answer.Done();
            } catch (ConditionalCheckFailedException refused) {
                Item standing = refused.hasItem() ? Item.of(refused.item()) : null;
                return Item.of(written).stands(standing) ? new Answer.Done() : new Answer.Refused(standing);
            }
        });
    }

    /** Writes items in place of what is there, each under a key of its own, 25 a request. */
    void replace(Collection<Item> items) {
        List<WriteRequest> writes = items.stream()
                .map(item -> WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build()).toList();
        for (int start = 0; start < writes.size(); start += WRITES) {
            batch(writes.subList(start, Math.min(writes.size(), start + WRITES)));
        }
    }

    private void batch(List<WriteRequest> writes) {
        List<WriteRequest> rest = writes;
        for (int fruitless = 0; !rest.isEmpty();) {
            BatchWriteItemRequest request = BatchWriteItemRequest.builder().requestItems(Map.of(name, rest)).build();
            List<WriteRequest> left = tries.until(() -> client.batchWriteItem(request)).unprocessedItems()
                    .getOrDefault(name, List.of());
            fruitless = again(!left.isEmpty(), left.size() < rest.size(), fruitless);
            rest = left;
        }
    }

    /** Waits if a batch left something over; says how often it now did so without getting on. */
    private int again(boolean left, boolean got, int fruitless) {
        int now = got ? 0 : fruitless + 1;
        if (now == Tries.most()) {
            throw new Unsettled("the ledger left a batch undone " + now + " times");
        }
        if (left) {
            tries.pause(now + 1);
        }
        return now;
    }

    /**
     * Does all writes or none, each under its condition; says whether it did.
     *
     * @param witness the write whose item tells afterwards whether it was done
     */
    boolean transact(Write.Put witness, List<? extends Write> others) {
        List<TransactWriteItem> writes = Stream.concat(Stream.of(witness), others.stream()).map(write -> write.of(name))
                .toList();
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder().transactItems(writes)
                .clientRequestToken(new UUID(random.nextLong(), random.nextLong()).toString()).build();
        return tries.until(() -> {
            try {
                client.transactWriteItems(request);
                return true;
            } catch (TransactionCanceledException canceled) {
                if (canceled.cancellationReasons().stream().noneMatch(Table::refused)) {
                    throw canceled;
                }
                return stands(witness.item(), canceled.cancellationReasons().getFirst());
            }
        });
    }

    private static boolean refused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private boolean stands(Item witness, CancellationReason reason) {
        Optional<Item> standing = refused(reason)
                ? Optional.of(reason).filter(CancellationReason::hasItem).map(CancellationReason::item)
                        .map(Item::of)
                : get(witness.key());
        return witness.stands(standing.orElse(null));
    }

    private Optional<Item> live(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return item.live(clock.instant()) ? Optional.of(item) : Optional.empty();
    }
}
