package tidemark.aws.dynamo;

import java.util.List;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;

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
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

/** A client that reports every request and the capacity units that it consumed. Thread-safe. */
final class MeteredDynamoDb implements DynamoDbClient {

    private final DynamoDbClient client;
    private final ObjDoubleConsumer<String> meter;

    /** @param meter takes the name of each operation and the capacity units that it consumed */
    MeteredDynamoDb(DynamoDbClient client, ObjDoubleConsumer<String> meter) {
        this.client = client;
        this.meter = meter;
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
    public ScanResponse scan(ScanRequest request) {
        return counted("Scan", request.toBuilder().returnConsumedCapacity(TOTAL).build(), client::scan,
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
            meter.accept(operation, units);
        }
    }
}
