package tidemark.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

/** Counts the requests to a table and the capacity units that they consume, by operation. Thread-safe. */
public final class RequestMeter {

    private final Map<String, Use> uses = new ConcurrentSkipListMap<>();

    /**
     * The cost of one operation.
     *
     * @param requests sent, including refused ones
     * @param units read or write capacity units, depending on the operation; the store does not report those of refused requests
     */
    public record Use(long requests, double units) {

        Use plus(Use other) {
            return new Use(requests + other.requests, units + other.units);
        }
    }

    /** Wraps a client and counts every request that a ledger sends through it. */
    public DynamoDbClient over(DynamoDbClient client) {
        return new Metered(client);
    }

    /** The usage since the last reset, by the operation's name, such as {@code GetItem}. */
    public Map<String, Use> uses() {
        return new TreeMap<>(uses);
    }

    public long requests() {
        return uses.values().stream().mapToLong(Use::requests).sum();
    }

    public double readUnits() {
        return units(true);
    }

    public double writeUnits() {
        return units(false);
    }

    public void reset() {
        uses.clear();
    }

    private double units(boolean reading) {
        return uses.entrySet().stream().filter(use -> use.getKey().matches("GetItem|BatchGetItem|Query") == reading)
                .mapToDouble(use -> use.getValue().units()).sum();
    }

    private final class Metered implements DynamoDbClient {

        private final DynamoDbClient client;

        Metered(DynamoDbClient client) {
            this.client = client;
        }

        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public void close() {
            client.close();
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            return counted("GetItem", request.toBuilder().returnConsumedCapacity(TOTAL).build(), client::getItem,
                    response -> List.of(response.consumedCapacity()));
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            return counted("BatchGetItem", request.toBuilder().returnConsumedCapacity(TOTAL).build(),
                    client::batchGetItem, response -> response.consumedCapacity());
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            return counted("Query", request.toBuilder().returnConsumedCapacity(TOTAL).build(), client::query,
                    response -> List.of(response.consumedCapacity()));
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            return counted("PutItem", request.toBuilder().returnConsumedCapacity(TOTAL).build(), client::putItem,
                    response -> List.of(response.consumedCapacity()));
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            return counted("UpdateItem", request.toBuilder().returnConsumedCapacity(TOTAL).build(), client::updateItem,
                    response -> List.of(response.consumedCapacity()));
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            return counted("BatchWriteItem", request.toBuilder().returnConsumedCapacity(TOTAL).build(),
                    client::batchWriteItem, response -> response.consumedCapacity());
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            return counted("TransactWriteItems", request.toBuilder().returnConsumedCapacity(TOTAL).build(),
                    client::transactWriteItems, response -> response.consumedCapacity());
        }

        private <Q, R> R counted(String operation, Q request, Function<Q, R> send,
                Function<R, List<ConsumedCapacity>> capacity) {
            double units = 0;
            try {
                R response = send.apply(request);
                units = capacity.apply(response).stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
                return response;
            } finally {
                uses.merge(operation, new Use(1, units), Use::plus);
            }
        }
    }
}
