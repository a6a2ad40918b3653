package tidemark.local.engine;

import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

import tidemark.local.template.Table;

/** Creates tables as the template declares them. */
public final class Tables {
    private Tables() {}

    /** Creates the table, its index and its stream unless a table of that name exists. */
    public static void ensure(DynamoDbClient client, Table table) {
        if (client.listTables().tableNames().contains(table.name())) {
            return;
        }
        client.createTable(request(table));
        table.ttlAttribute().ifPresent(attribute -> client.updateTimeToLive(update -> update.tableName(table.name())
                .timeToLiveSpecification(
                        TimeToLiveSpecification.builder().attributeName(attribute).enabled(true).build())));
    }

    private static CreateTableRequest request(Table table) {
        var request = CreateTableRequest.builder().tableName(table.name()).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(table.keys())).attributeDefinitions(attributes(table.attributes()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(table.indexes().stream().map(Tables::index).toList());
        }
        table.streamView().ifPresent(view -> request
                .streamSpecification(StreamSpecification.builder().streamEnabled(true).streamViewType(view).build()));
        return request.build();
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        return GlobalSecondaryIndex.builder().indexName(index.name()).keySchema(keys(index.keys()))
                .projection(Projection.builder().projectionType(index.projection()).build()).build();
    }

    private static List<KeySchemaElement> keys(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> KeySchemaElement.builder().attributeName(key.getKey()).keyType(key.getValue()).build())
                .toList();
    }

    private static List<AttributeDefinition> attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> AttributeDefinition.builder().attributeName(attribute.getKey())
                        .attributeType(attribute.getValue()).build())
                .toList();
    }
}
