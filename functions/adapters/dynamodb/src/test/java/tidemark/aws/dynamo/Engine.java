package tidemark.aws.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

import tidemark.testing.Stores;

/** DynamoDB Local in memory, one for all tests of the process; tables are made as the template declares the ledger. */
final class Engine {

    private static final DynamoDbClient CLIENT = DynamoDBEmbedded.create(true).dynamoDbClient();
    private static final JsonNode LEDGER = template().at("/Resources/Ledger/Properties");
    /** One for all: it names transactions, and the engine knows their names for minutes. */
    private static final Random RANDOM = new Random(7);
    private static final AtomicInteger TABLES = new AtomicInteger();

    private Engine() {}

    static DynamoDbClient client() {
        return CLIENT;
    }

    /** What the template says of the ledger. */
    static JsonNode declared() {
        return LEDGER;
    }

    /** Makes an empty table and gives its name. */
    static String table() {
        String name = "ledger-" + TABLES.incrementAndGet();
        CLIENT.createTable(CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(each(LEDGER.path("AttributeDefinitions")).stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.path("AttributeName").asText())
                                .attributeType(attribute.path("AttributeType").asText())
                                .build())
                        .toList())
                .keySchema(keys(LEDGER))
                .globalSecondaryIndexes(each(LEDGER.path("GlobalSecondaryIndexes"))
                        .stream().map(index -> GlobalSecondaryIndex.builder()
                                .indexName(index.path("IndexName").asText()).keySchema(keys(index))
                                .projection(Projection.builder()
                                        .projectionType(index.at("/Projection/ProjectionType").asText()).build())
                                .build())
                        .toList())
                .streamSpecification(StreamSpecification.builder().streamEnabled(true)
                        .streamViewType(LEDGER.at("/StreamSpecification/StreamViewType").asText()).build())
                .build());
        return name;
    }

    /** Takes every item out of a table of few. */
    static void empty(String name) {
        CLIENT.scan(scan -> scan.tableName(name)).items()
                .forEach(item -> CLIENT.deleteItem(delete -> delete.tableName(name)
                        .key(Map.of(Schema.PK, item.get(Schema.PK), Schema.SK, item.get(Schema.SK)))));
    }

    /** The ports of an empty ledger. */
    static Stores stores() {
        return stores(CLIENT, table());
    }

    /** The ports of the ledger that a client sees in a table. */
    static Stores stores(DynamoDbClient client, String name) {
        DynamoLedger ledger = ledger(client, name);
        return new Stores(ledger.accounts(), ledger.readings(), ledger.runs(), ledger.chunks(), ledger.rateLimits());
    }

    static DynamoLedger ledger(DynamoDbClient client, String name) {
        return DynamoLedger.of(client, name, InstantSource.fixed(Samples.NOW), RANDOM, pause -> {});
    }

    /** A table whose pauses take no time. */
    static Table table(DynamoDbClient client, String name) {
        return new Table(client, name, InstantSource.fixed(Samples.NOW), RANDOM, pause -> {});
    }

    private static List<KeySchemaElement> keys(JsonNode of) {
        return each(of.path("KeySchema")).stream()
                .map(key -> KeySchemaElement.builder().attributeName(key.path("AttributeName").asText())
                        .keyType(key.path("KeyType").asText()).build())
                .toList();
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode template() {
        try {
            return new YAMLMapper().readTree(Path.of(System.getProperty("tidemark.root"), "template.yaml").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
