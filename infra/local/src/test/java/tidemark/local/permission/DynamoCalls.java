package tidemark.local.permission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import tidemark.local.template.TemplateContext;

/** Names the permissions that a request to DynamoDB needs; a request of an unknown kind fails, so that none is overlooked. */
record DynamoCalls(String function, TemplateContext surroundings, Consumer<Call> reported) implements Consumer<Object> {

    @Override
    public void accept(Object request) {
        switch (request) {
            case GetItemRequest get -> record("GetItem", get.tableName(), key(get.key()));
            case PutItemRequest put -> record("PutItem", put.tableName(), key(put.item()));
            case UpdateItemRequest update -> record("UpdateItem", update.tableName(), key(update.key()));
            case DeleteItemRequest delete -> record("DeleteItem", delete.tableName(), key(delete.key()));
            case QueryRequest query -> query(query);
            case BatchGetItemRequest batch ->
                batch.requestItems().forEach((table, keys) -> record("BatchGetItem", table,
                        keys.keys().stream().map(DynamoCalls::partition).collect(Collectors.toSet())));
            case BatchWriteItemRequest batch -> batch.requestItems().forEach((table, writes) -> record("BatchWriteItem",
                    table, writes.stream().map(DynamoCalls::written).collect(Collectors.toSet())));
            case TransactWriteItemsRequest transaction -> transaction.transactItems().forEach(this::transacted);
            default -> throw new AssertionError("no permission is known for " + request.getClass().getSimpleName());
        }
    }

    private void query(QueryRequest query) {
        String table = query.indexName() == null
                ? query.tableName()
                : query.tableName() + "/index/" + query.indexName();
        List<String> attributes = List.of(query.indexName() == null ? "PK" : "duePk");
        String condition = query.keyConditionExpression();
        if (!condition.startsWith(attributes.getFirst()) && query.expressionAttributeNames().isEmpty()) {
            throw new AssertionError("a query without its partition key: " + condition);
        }
        String placeholder = condition.replaceFirst("^[^=]*=\\s*(:\\w+).*", "$1");
        record("Query", table, Set.of(Objects.requireNonNull(query.expressionAttributeValues().get(placeholder)).s()));
    }

    private void transacted(TransactWriteItem item) {
        Stream.of(item.put()).filter(put -> put != null)
                .forEach(put -> record("PutItem", put.tableName(), key(put.item())));
        Stream.of(item.update()).filter(update -> update != null)
                .forEach(update -> record("UpdateItem", update.tableName(), key(update.key())));
        Stream.of(item.delete()).filter(delete -> delete != null)
                .forEach(delete -> record("DeleteItem", delete.tableName(), key(delete.key())));
        Stream.of(item.conditionCheck()).filter(check -> check != null)
                .forEach(check -> record("ConditionCheckItem", check.tableName(), key(check.key())));
    }

    private void record(String operation, String table, Set<String> keys) {
        reported.accept(
                new Call(function, "dynamodb:" + operation, surroundings.arn("dynamodb", "table/" + table), keys));
    }

    private static Set<String> key(Map<String, AttributeValue> item) {
        return Set.of(partition(item));
    }

    private static String partition(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("PK")).s();
    }

    private static String written(WriteRequest write) {
        return partition(write.putRequest() != null ? write.putRequest().item() : write.deleteRequest().key());
    }
}
