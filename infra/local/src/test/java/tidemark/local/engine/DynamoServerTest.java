package tidemark.local.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DynamoServerTest {
    private static final List<Table> TABLES = List
            .of(new Table("Ledger", Map.of("PK", "HASH"), Map.of("PK", "S"), List.of(), Optional.empty(),
                    Optional.empty()));
    private static final Map<String, AttributeValue> ITEM = Map.of("PK", AttributeValue.fromS("B#1"));

    @TempDir
    private Path folder;

    @Test
    void servesTheLedgerThatTheEmbeddedEngineWrote() throws Exception {
        try (DynamoEngine engine = DynamoEngine.open(folder, TABLES)) {
            engine.client().putItem(request -> request.tableName("Ledger").item(ITEM));
        }
        int port = FreePorts.free();
        try (DynamoServer server = DynamoServer.open(folder, port, TABLES); DynamoDbClient client = client(port)) {
            assertEquals(ITEM, client.getItem(request -> request.tableName("Ledger").key(ITEM)).item());
            assertEquals(port, server.port());
        }
    }

    private static DynamoDbClient client(int port) {
        return DynamoDbClient.builder().endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_CENTRAL_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
