package tidemark.local.watch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.local.engine.FreePorts;
import tidemark.local.engine.QueueEngine;
import tidemark.local.template.Queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QueueCheckTest {
    private static final List<Queue> QUEUES = List
            .of(new Queue("Jobs", false, false, Duration.ZERO, Duration.ofSeconds(30), Duration.ofDays(4),
                    Optional.empty()));

    private final AtomicLong room = new AtomicLong(DiskCheck.LEAST_ROOM);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStoreThatClosedItselfIsOpenedAgainOnceThereIsRoom() throws Exception {
        try (QueueEngine queues = QueueEngine.open(folder, FreePorts.free(), QUEUES)) {
            String url = queues.client().getQueueUrl(request -> request.queueName("Jobs")).queueUrl();
            QueueCheck check = new QueueCheck(queues, new DiskCheck(folder, room::get));
            assertEquals(Optional.empty(), check.look());

            closeTheStore();
            room.set(0);
            assertTrue(check.look().orElseThrow().startsWith("The queues are closed"));
            room.set(DiskCheck.LEAST_ROOM);
            assertEquals(Optional.empty(), check.look());

            queues.client().sendMessage(request -> request.queueUrl(url).messageBody("after"));
            assertEquals("after",
                    queues.client().receiveMessage(request -> request.queueUrl(url).waitTimeSeconds(8)).messages()
                            .getFirst().body());
            assertEquals(Optional.empty(), check.look());
        }
    }

    /** Closes the store, as H2 does when it cannot write. */
    private void closeTheStore() throws Exception {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("messages") + ";DB_CLOSE_ON_EXIT=FALSE";
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }
}
