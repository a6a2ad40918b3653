package tidemark.local.engine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

import org.eclipse.jetty.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import tidemark.local.StartFailure;
import tidemark.local.template.Table;
import tidemark.local.template.TemplateContext;

/**
 * DynamoDB Local behind HTTP on 127.0.0.1, for tools outside this process. It opens the same file as {@link DynamoEngine}. The server that comes with
 * DynamoDB Local listens on every address, so its handler runs in a server of this project.
 */
public final class DynamoServer implements AutoCloseable {
    private static final boolean IN_MEMORY = false;
    private static final boolean ONE_FILE = true;
    private static final boolean SLOW_TRANSITIONS = false;
    private static final int NO_PORT = 0;

    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private final int port;

    private DynamoServer(Server server, LocalDynamoDBServerHandler handler, int port) {
        this.port = port;
        this.server = server;
        this.handler = handler;
    }

    public static DynamoServer open(Path folder, int port, Collection<Table> tables) {
        try {
            LedgerFile.check(folder.resolve(DynamoEngine.FILE));
            Files.createDirectories(folder);
            var requests = new LocalDynamoDBRequestHandler(NO_PORT, IN_MEMORY, folder.toString(), ONE_FILE,
                    SLOW_TRANSITIONS);
            var handler = new LocalDynamoDBServerHandler(requests, null);
            var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.setHandler(new GuardedHandler(new PageGuard(port), handler));
            server.start();
            var opened = new DynamoServer(server, handler, port);
            opened.ensure(tables);
            return opened;
        } catch (StartFailure damaged) {
            throw damaged;
        } catch (Exception broken) {
            throw new StartFailure("The ledger in " + folder + " cannot be served: " + broken.getMessage(), broken);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        server.stop();
        handler.close();
    }

    private void ensure(Collection<Table> tables) {
        try (var client = DynamoDbClient.builder().endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.of(TemplateContext.REGION)).httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
            for (Table table : tables) {
                Tables.ensure(client, table);
            }
        }
    }
}
