package tidemark.local.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.embedded.RedisExecProvider;

import tidemark.local.Patience;
import tidemark.local.Sleeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LocalCacheTest {
    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    private Path folder;
    private final int port = FreePorts.free();
    private final BlockingQueue<Duration> rests = new LinkedBlockingQueue<>();
    /** Blocks the watcher before it starts a server. */
    private final BlockingQueue<Boolean> rateLimits = new LinkedBlockingQueue<>();
    private final Sleeper sleeper = rest -> {
        rests.add(rest);
        rateLimits.take();
    };

    private LocalCache start(ResourceStack parts) {
        return LocalCache.start(folder, port, parts, () -> SIX, sleeper);
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("redis.pid")).getFirst()))
                .orElseThrow();
    }

    private long restAfterTheNextEnd() throws InterruptedException {
        return Objects.requireNonNull(rests.poll(60, TimeUnit.SECONDS), "no rest within a minute").toSeconds();
    }

    private static void awaitAnswer(LocalCache cache) throws InterruptedException {
        Patience.until("an answer of the cache", () -> answers(cache));
    }

    private static boolean answers(LocalCache cache) {
        try (Jedis jedis = new Jedis(URI.create(cache.endpoint()))) {
            return jedis.ping().equals("PONG");
        } catch (JedisConnectionException notYet) {
            return false;
        }
    }

    @Test
    void aServerThatEndsIsStartedAgainWhereItWas() throws Exception {
        try (ResourceStack parts = new ResourceStack()) {
            LocalCache cache = start(parts);
            awaitAnswer(cache);
            for (long rest : new long[]{1, 2, 4}) {
                ProcessHandle first = server();
                first.destroyForcibly();
                assertEquals(rest, restAfterTheNextEnd());
                assertFalse(first.isAlive());
                rateLimits.add(true);
                awaitAnswer(cache);
            }
        }
        assertFalse(Files.exists(folder.resolve("redis.pid")));
    }

    @Test
    void oneThatCannotBeStartedIsTriedAgainSeldomer() throws Exception {
        try (ResourceStack parts = new ResourceStack()) {
            LocalCache cache = start(parts);
            Path record = folder.resolve("redis.pid");
            ProcessHandle first = server();
            Files.delete(record);
            Files.createDirectories(record.resolve("in the way"));
            first.destroyForcibly();
            for (long rest : new long[]{1, 2, 4, 8, 16, 30}) {
                assertEquals(rest, restAfterTheNextEnd());
                rateLimits.add(true);
            }
            assertEquals(30, restAfterTheNextEnd());
            Files.delete(record.resolve("in the way"));
            Files.delete(record);
            rateLimits.add(true);
            awaitAnswer(cache);
        }
    }

    @Test
    void atTheEndOfEverythingNoneIsStartedAgain() throws Exception {
        ResourceStack parts = new ResourceStack();
        LocalCache cache = start(parts);
        ProcessHandle server = server();
        parts.close();
        assertFalse(server.isAlive());
        assertTrue(rests.isEmpty());
        assertFalse(answers(cache));
    }

    @Test
    void theAddressThatIsShownHasNoPassword() throws Exception {
        try (ResourceStack parts = new ResourceStack()) {
            LocalCache cache = start(parts);
            assertEquals("127.0.0.1:" + port, cache.address());
            assertTrue(cache.endpoint().matches("redis://:[0-9a-f]{48}@127\\.0\\.0\\.1:" + port), "with a password");
            assertTrue(cache.trouble().isEmpty());
        }
    }

    @Test
    void whereItCannotRunThereIsNoneAndOneSentenceSaysSo() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        try (ResourceStack parts = new ResourceStack()) {
            LocalCache none = LocalCache.start(folder.resolve("file"), port, parts, () -> SIX, sleeper);
            assertEquals("", none.endpoint());
            assertTrue(none.trouble().orElseThrow()
                    .startsWith("The cache cannot be started, so Tidemark goes on without it: "));
        }
    }

    @Test
    void whereProgramsMayNotBeRunThereIsNone() throws Exception {
        Path mount = noexec();
        Path home = Files.createTempDirectory(mount, "tidemark");
        try (ResourceStack parts = new ResourceStack()) {
            LocalCache none = LocalCache.start(home, port, parts, () -> SIX, sleeper);
            assertEquals("", none.endpoint());
            assertEquals(
                    "The cache cannot be started, so Tidemark goes on without it: programs may not be run in " + home
                            + " (is it mounted noexec?)",
                    none.trouble().orElseThrow());
        } finally {
            Files.deleteIfExists(home.resolve("redis-server-" + RedisExecProvider.redisVersion));
            Files.delete(home);
        }
    }

    private static Path noexec() throws IOException {
        Path mounts = Path.of("/proc/self/mounts");
        List<String> lines = Files.exists(mounts) ? Files.readAllLines(mounts) : List.of();
        Stream<Path> found = lines.stream().map(line -> line.split(" "))
                .filter(words -> words[2].equals("tmpfs") && words[3].contains("noexec"))
                .map(words -> Path.of(words[1]))
                .filter(Files::isDirectory).filter(Files::isWritable);
        Path mount = found.findFirst().orElse(null);
        Assumptions.assumeTrue(mount != null, "a folder that is mounted noexec");
        return mount;
    }
}
