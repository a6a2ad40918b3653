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
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import tidemark.ledger.WriteUncertain;
import tidemark.time.Sleeper;

/**
 * The ledger's table. Items whose time to live has passed count as absent. Thread-safe.
 *
 * <p>Every uncertain request is repeated. When the store refuses a write, it returns the standing item: if that is this write's own, an earlier
 * attempt succeeded. Throws {@link WriteUncertain} if repeating does not settle it.
 */
public final class Table {

    private final DynamoDbClient client;
    private final String name;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final DynamoRetry tries;
    private final ItemBatches batches;

    /** @param random source of pauses and transaction names; shared by threads */
    public Table(DynamoDbClient client, String name, InstantSource clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.name = name;
        this.clock = clock;
        this.random = random;
        this.tries = new DynamoRetry(random, sleeper);
        this.batches = new ItemBatches(client, name, tries);
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

    /** Reads items, strongly consistent, a hundred per request; the result has no entry for absent ones. */
    Map<Key, Item> get(Collection<Key> keys) {
        Map<Key, Item> found = new HashMap<>();
        batches.read(keys, item -> live(item).ifPresent(read -> found.put(read.key(), read)));
        return found;
    }

    /** Reads a range lazily page by page, strongly consistent unless it is a range of the index. */
    Stream<Item> read(KeyRange span) {
        return pages(span, !span.due());
    }

    /** Reads a range at half the price, eventually consistent: writes of the last second may be missing. */
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

    /** A new unique writer name. */
    String writer() {
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    /** Writes one item, which names its writer, if the present item meets a condition. */
    WriteResult put(Item item, Condition condition) {
        PutItemRequest request = PutItemRequest.builder().tableName(name).item(item.attributes())
                .conditionExpression(condition.expressionOrNull()).expressionAttributeValues(condition.valuesOrNull())
                .expressionAttributeNames(condition.namesOrNull())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build();
        return answer(item.attributes(), () -> client.putItem(request));
    }

    /** Changes one item and sets its writer, if the item meets a condition. */
    WriteResult change(Write.Change change) {
        return answer(change.set(), () -> client.updateItem(change.alone(name)));
    }

    private WriteResult answer(Map<String, AttributeValue> written, Runnable request) {
        return tries.until(() -> {
            try {
                request.run();
                return new WriteResult.Done();
            } catch (ConditionalCheckFailedException refused) {
                Item standing = refused.hasItem() ? Item.of(refused.item()) : null;
                return Item.of(written).stands(standing) ? new WriteResult.Done() : new WriteResult.Refused(standing);
            }
        });
    }

    /** Puts items, replacing existing ones, 25 per request; their keys must be distinct. */
    void replace(Collection<Item> items) {
        batches.write(items);
    }

    /** Deletes one item, if it meets a condition. */
    void delete(Write.Delete delete) {
        DeleteItemRequest request = DeleteItemRequest.builder().tableName(name).key(delete.key().attributes())
                .conditionExpression(delete.condition().expressionOrNull())
                .expressionAttributeValues(delete.condition().valuesOrNull()).build();
        tries.until(() -> {
            try {
                client.deleteItem(request);
                return true;
            } catch (ConditionalCheckFailedException another) {
                return false;
            }
        });
    }

    /** Deletes items, 25 per request; absent ones are ignored. */
    void delete(Collection<Key> keys) {
        batches.delete(keys);
    }

    /**
     * Does all writes or none, each under its condition; returns whether they were done.
     *
     * @param witness the write whose item shows afterwards whether the transaction was done
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
