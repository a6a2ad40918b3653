package tidemark.local.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import scalikejdbc.ConnectionPool;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.local.StartFailure;
import tidemark.local.template.Queue;
import tidemark.local.template.TemplateContext;

/** ElasticMQ inside this process, on a port of 127.0.0.1, its queues and messages in an H2 file. */
public final class QueueEngine implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(QueueEngine.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private final Collection<Queue> queues;
    private final SqsClient client;
    private @Nullable Function0<?> stop;
    private @Nullable Connection witness;

    private QueueEngine(Path folder, int port, Collection<Queue> queues) {
        this.folder = folder;
        this.port = port;
        this.queues = queues;
        this.client = client(endpoint(port));
    }

    /** Opens the folder, creating it if it is missing, and adjusts the queues to the template. */
    public static QueueEngine open(Path folder, int port, Collection<Queue> queues) {
        QueueEngine engine = new QueueEngine(folder, port, queues);
        try {
            Files.createDirectories(folder);
            engine.begin();
            return engine;
        } catch (IOException | SQLException | RuntimeException broken) {
            engine.close();
            throw new StartFailure("The queues in " + folder + " cannot be opened: " + broken.getMessage(), broken);
        }
    }

    /** Whether sent messages are stored: a store that failed to write once closes itself and stays closed. */
    public synchronized boolean keeps() {
        if (witness == null) {
            return false;
        }
        try (Statement statement = witness.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException closed) {
            return false;
        }
    }

    /** Ends the engine and reopens it on the same port, with the messages of its store. */
    public synchronized void reopen() {
        end();
        try {
            begin();
        } catch (SQLException | RuntimeException broken) {
            end();
            throw new IllegalStateException("The queues in " + folder + " cannot be opened again", broken);
        }
    }

    public static URI endpoint(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI endpoint() {
        return endpoint(port);
    }

    public SqsClient client() {
        return client;
    }

    /** A client like that of the functions in AWS, with another endpoint. */
    public static SqsClient client(URI endpoint) {
        return SqsClient.builder().endpointOverride(endpoint).region(Region.of(TemplateContext.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ANSWER).socketTimeout(ANSWER))
                .build();
    }

    @Override
    public void close() {
        client.close();
        end();
    }

    private synchronized void begin() throws SQLException {
        connect(folder);
        witness = DriverManager.getConnection(url(folder), "", "");
        ElasticMQServer server = new ElasticMQServer(new ElasticMQServerConfig(config(folder, port)));
        GuardedHttp.guard(server);
        stop = server.start();
        Queues.ensure(client, queues);
    }

    private synchronized void end() {
        Function0<?> running = stop;
        Connection connection = witness;
        stop = null;
        witness = null;
        if (running != null) {
            running.apply();
        }
        ConnectionPool.closeAll();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyClosed) {
                LOG.debug("The store of the queues is closed already", alreadyClosed);
            }
        }
    }

    /** Replaces ElasticMQ's connection pool, which is one per process and never changes; each new engine needs its own. */
    private static void connect(Path folder) {
        var settings = ConnectionPool.singleton$default$4();
        String url = url(folder);
        ConnectionPool.singleton(url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("messages") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static Config config(Path folder, int port) {
        return ConfigFactory.parseMap(Map.ofEntries(Map.entry("node-address.host", "127.0.0.1"),
                Map.entry("node-address.port", port), Map.entry("rest-sqs.bind-hostname", "127.0.0.1"),
                Map.entry("rest-sqs.bind-port", port), Map.entry("aws.region", TemplateContext.REGION),
                Map.entry("aws.accountId", TemplateContext.ACCOUNT), Map.entry("messages-storage.enabled", true),
                Map.entry("messages-storage.uri", url(folder)),
                Map.entry("pekko.loglevel", "WARNING"), Map.entry("pekko.stdout-loglevel", "OFF"),
                Map.entry("pekko.log-dead-letters", "off"), Map.entry("pekko.jvm-shutdown-hooks", "off"),
                Map.entry("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off"),
                Map.entry("pekko.actor.default-dispatcher.fork-join-executor.parallelism-max", 4)))
                .withFallback(ConfigFactory.load(QueueEngine.class.getClassLoader()));
    }
}
