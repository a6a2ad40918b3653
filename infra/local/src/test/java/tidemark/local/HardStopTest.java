package tidemark.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** {@code tidemark up} as a process of its own, on the real engines, stopped the hard way and the soft way. */
class HardStopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path home = Path.of("");
    private int port;
    private @Nullable Process up;

    @BeforeEach
    void findPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        if (up != null) {
            up.descendants().forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        }
    }

    @Test
    void aRunCutOffByAKillIsFinishedByTheNextStart() throws Exception {
        Process first = start("first.log");
        await(first, "first.log", "of 120 accounts, ");
        first.destroyForcibly().waitFor();
        ProcessHandle leftOver = redis();

        Process next = start("second.log");
        await(next, "second.log", "Tidemark is ready at http://127.0.0.1:" + port);

        assertTrue(!leftOver.isAlive(), "the Redis of the killed process was ended");
        JsonNode run = collections().path("data").path(0);
        assertEquals("COMPLETE", run.path("state").asText());
        assertEquals(120, run.path("expected").asInt());
        assertEquals(120, run.path("done").asInt());
        assertEquals(120,
                StreamSupport.stream(run.path("by_outcome").spliterator(), false).mapToInt(JsonNode::asInt).sum());
        assertEquals(120, get("/api/v1/summary").path("totals").path("accounts").asInt());

        assertEquals(1, second(), "a second start on the same home says so and fails");
        next.destroy();
        assertTrue(next.waitFor(5, TimeUnit.SECONDS), "gone within five seconds of a SIGTERM");
        assertEquals(0, next.exitValue());
    }

    private Process start(String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dtidemark.root=" + System.getProperty("tidemark.root"), "-cp", System.getProperty("java.class.path"),
                "tidemark.local.Tidemark", "up");
        builder.environment().put("TIDEMARK_HOME", home.toString());
        builder.environment().put("TIDEMARK_PORT", Integer.toString(port));
        builder.environment().put("TIDEMARK_ACCOUNTS", "demo:120");
        builder.environment().put("TIDEMARK_HISTORY_DAYS", "0");
        builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
        Process started = builder.redirectErrorStream(true).redirectOutput(home.resolve(log).toFile()).start();
        up = log.equals("third.log") ? up : started;
        return started;
    }

    private int second() throws Exception {
        Process second = start("third.log");
        assertTrue(second.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.readString(home.resolve("third.log")).contains("already running"), "one clear sentence");
        return second.exitValue();
    }

    /** The Redis server that a killed process left behind. */
    private ProcessHandle redis() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(home.toString())).findFirst()
                .orElseThrow();
    }

    private void await(Process process, String log, String words) throws Exception {
        for (long left = PATIENCE.toMillis() / 100; left > 0; left--) {
            String said = Files.readString(home.resolve(log));
            if (said.contains(words)) {
                return;
            }
            assertTrue(process.isAlive(), said);
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
        fail("never said \"" + words + "\" but: " + Files.readString(home.resolve(log)));
    }

    private JsonNode collections() throws Exception {
        return get("/api/v1/collections");
    }

    private JsonNode get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new ObjectMapper()
                    .readTree(http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                            HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
