package tidemark.local.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

import tidemark.local.StartFailure;
import tidemark.local.template.Table;

/** DynamoDB Local inside this process, its tables and streams in one file of a folder. */
public final class DynamoEngine implements AutoCloseable {
    /** The name DynamoDB Local's own server gives the file, so that both open the same ledger. */
    static final String FILE = "shared-local-instance.db";
    private static final boolean WITHOUT_TELEMETRY = true;

    private final AmazonDynamoDBLocal engine;
    private final EngineCalls calls = new EngineCalls();
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private DynamoEngine(AmazonDynamoDBLocal engine) {
        this.engine = engine;
        this.client = calls.guarded(DynamoDbClient.class, engine.dynamoDbClient());
        this.streams = calls.guarded(DynamoDbStreamsClient.class, engine.dynamoDbStreamsClient());
    }

    /** Opens the folder, creating it if it is missing, and creates missing tables. */
    public static DynamoEngine open(Path folder, Iterable<Table> tables) {
        File file = folder.resolve(FILE).toFile();
        DynamoEngine opened = null;
        try {
            LedgerFile.check(file.toPath());
            Files.createDirectories(folder);
            opened = new DynamoEngine(DynamoDBEmbedded.create(file, WITHOUT_TELEMETRY));
            for (Table table : tables) {
                Tables.ensure(opened.client(), table);
            }
            return opened;
        } catch (StartFailure damaged) {
            throw damaged;
        } catch (IOException | RuntimeException broken) {
            if (opened != null) {
                opened.close();
            }
            throw new StartFailure("The ledger in " + file + " cannot be opened: " + reason(broken), broken);
        }
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** The guard that runs all calls of both clients. */
    public EngineCalls calls() {
        return calls;
    }

    @Override
    public void close() {
        calls.close();
        engine.shutdownNow();
    }

    private static String reason(Exception broken) {
        if (broken instanceof DynamoDbException refused && refused.awsErrorDetails() != null) {
            return refused.awsErrorDetails().errorMessage();
        }
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
