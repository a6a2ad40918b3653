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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * {@code tidemark up} as a process of its own, on the real engines, killed and stopped by a signal. It mostly waits for leases of killed processes to
 * end, and shares nothing with this process, so it runs beside other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
class HardStopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern READY = Pattern.compile("Tidemark is ready at http");
    private static final int ACCOUNTS = 40;
    private static final int DAYS = 20;

    @TempDir
    private Path home = Path.of("");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
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

    /** Killed while it imports, plans, collects, and folds and builds the board, one start after the other. */
    @Test
    void startsCutOffByAKillEndWithWhatOneThatWasNotHas() throws Exception {
        List<Pattern> moments = List.of(Pattern.compile("Importing (?:[5-9]|\\d\\d) of"),
                Pattern.compile("Planning the collection"), Pattern.compile("Collecting [1-9]\\d* of"),
                Pattern.compile("Collected "));
        ProcessHandle leftOver = null;
        for (int i = 0; i < moments.size(); i++) {
            Process killed = start(i + ".log");
            await(killed, i + ".log", moments.get(i));
            killed.destroyForcibly().waitFor();
            leftOver = redis();
        }
        Process next = start("last.log");
        await(next, "last.log", READY);

        assertTrue(!Objects.requireNonNull(leftOver).isAlive(), "the Redis of the killed process was ended");
        JsonNode run = get("/api/v1/collections").path("data").path(0);
        assertEquals("COMPLETE", run.path("state").asText());
        assertEquals(ACCOUNTS, run.path("expected").asInt());
        assertEquals(ACCOUNTS, run.path("done").asInt());
        assertEquals(ACCOUNTS,
                StreamSupport.stream(run.path("by_outcome").spliterator(), false).mapToInt(JsonNode::asInt).sum());
        Map<String, Integer> points = points();
        assertEquals(ACCOUNTS, points.size());

        assertEquals(1, second(), "a second start on the same home says so and fails");
        next.destroy();
        assertTrue(next.waitFor(5, TimeUnit.SECONDS), "gone within five seconds of a SIGTERM");
        assertEquals(0, next.exitValue());

        home = Files.createDirectories(home.resolve("never-killed"));
        await(start("only.log"), "only.log", READY);
        assertEquals(points(), points, "every account has the history that it has where nothing was killed");
    }

    /** For how many days before today each account has numbers. */
    private Map<String, Integer> points() throws Exception {
        Map<String, Integer> points = new TreeMap<>();
        for (JsonNode account : get("/api/v1/accounts?per_page=500").path("data")) {
            String address = account.path("platform").asText() + "/" + account.path("handle").asText();
            points.put(address, get("/api/v1/history/" + address + "?from=" + today.minusDays(DAYS + 1L) + "&to="
                    + today.minusDays(1)).path("points").size());
        }
        return points;
    }

    private Process start(String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dtidemark.interactive=true",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dtidemark.root=" + System.getProperty("tidemark.root"), "-cp", System.getProperty("java.class.path"),
                "tidemark.local.Tidemark", "up");
        builder.environment().put("TIDEMARK_HOME", home.toString());
        builder.environment().put("TIDEMARK_PORT", Integer.toString(port));
        builder.environment().put("TIDEMARK_ACCOUNTS", "demo:" + ACCOUNTS);
        builder.environment().put("TIDEMARK_HISTORY_DAYS", Integer.toString(DAYS));
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

    private void await(Process process, String log, Pattern words) throws Exception {
        for (long left = PATIENCE.toMillis() / 100; left > 0; left--) {
            String said = Files.readString(home.resolve(log));
            if (words.matcher(said).find()) {
                return;
            }
            assertTrue(process.isAlive(), said);
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
        fail("never said \"" + words + "\" but: " + Files.readString(home.resolve(log)));
    }

    private JsonNode get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new ObjectMapper()
                    .readTree(http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                            HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
