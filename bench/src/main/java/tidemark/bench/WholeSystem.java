package tidemark.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The whole system on its local engines, started as anyone starts it, collecting generated accounts once. */
final class WholeSystem {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private WholeSystem() {}

    /** The record of its first collection. */
    static JsonNode collect(Path root, int accounts, int speed) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("tidemark-bench");
        int port = freePort();
        ProcessBuilder up = new ProcessBuilder(root.resolve("bin/tidemark").toString(), "up").inheritIO();
        up.environment().putAll(java.util.Map.of("TIDEMARK_HOME", home.toString(), "TIDEMARK_PORT",
                Integer.toString(port), "TIDEMARK_ACCOUNTS", "demo:" + accounts, "TIDEMARK_HISTORY_DAYS", "0",
                "TIDEMARK_SIM_SPEED", Integer.toString(speed)));
        Process process = up.start();
        try {
            return closed(URI.create("http://127.0.0.1:" + port + "/api/v1/collections"), process);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            delete(home);
        }
    }

    private static JsonNode closed(URI runs, Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(end)) {
                JsonNode run = newest(http, runs);
                if (run.has("closed_at")) {
                    return run;
                }
                Thread.sleep(1_000);
            }
        }
        throw new IllegalStateException("the collection did not end within " + LIMIT.toMinutes() + " minutes");
    }

    /** The newest run; a missing node while the API does not answer yet. */
    private static JsonNode newest(HttpClient http, URI runs) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(runs).timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new ObjectMapper().readTree(answer.body()).path("data").path(0);
        } catch (IOException notYet) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
