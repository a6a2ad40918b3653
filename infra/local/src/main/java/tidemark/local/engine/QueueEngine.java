package tidemark.local.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import scalikejdbc.ConnectionPool;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.local.StartFailure;
import tidemark.local.template.Queue;
import tidemark.local.template.Surroundings;

/** ElasticMQ inside this process, on a port of 127.0.0.1, its queues and messages in an H2 file. */
public final class QueueEngine implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final URI endpoint;
    private final Function0<?> stop;
    private final SqsClient client;

    private QueueEngine(URI endpoint, Function0<?> stop) {
        this.endpoint = endpoint;
        this.stop = stop;
        this.client = client(endpoint);
    }

    /** Opens the folder, making it where it is missing, and brings the queues to what the template says. */
    public static QueueEngine open(Path folder, int port, Collection<Queue> queues) {
        QueueEngine opened = null;
        try {
            Files.createDirectories(folder);
            connect(folder);
            opened = new QueueEngine(endpoint(port),
                    new ElasticMQServer(new ElasticMQServerConfig(config(folder, port))).start());
            Queues.ensure(opened.client, queues);
            return opened;
        } catch (IOException | RuntimeException broken) {
            if (opened != null)
                opened.close();
            throw new StartFailure("The queues in " + folder + " cannot be opened: " + broken.getMessage(), broken);
        }
    }

    public static URI endpoint(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI endpoint() {
        return endpoint;
    }

    public SqsClient client() {
        return client;
    }

    /** A client as the functions use it in AWS, save for where it connects to. */
    public static SqsClient client(URI endpoint) {
        return SqsClient.builder().endpointOverride(endpoint).region(Region.of(Surroundings.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ANSWER).socketTimeout(ANSWER))
                .build();
    }

    @Override
    public void close() {
        client.close();
        stop.apply();
        ConnectionPool.closeAll();
    }

    /** ElasticMQ keeps one connection pool per process and never changes it; a second engine after a first needs its own. */
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
                Map.entry("rest-sqs.bind-port", port), Map.entry("aws.region", Surroundings.REGION),
                Map.entry("aws.accountId", Surroundings.ACCOUNT), Map.entry("messages-storage.enabled", true),
                Map.entry("messages-storage.uri", url(folder)),
                Map.entry("pekko.loglevel", "WARNING"), Map.entry("pekko.stdout-loglevel", "OFF"),
                Map.entry("pekko.log-dead-letters", "off"), Map.entry("pekko.jvm-shutdown-hooks", "off"),
                Map.entry("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off"),
                Map.entry("pekko.actor.default-dispatcher.fork-join-executor.parallelism-max", 4)))
                .withFallback(ConfigFactory.load(QueueEngine.class.getClassLoader()));
    }
}
