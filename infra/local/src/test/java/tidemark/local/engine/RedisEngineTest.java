package tidemark.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedisEngineTest {
    @TempDir
    private Path folder;

    @Test
    void answersOnLoopbackAndEndsWithItsEngine() throws IOException {
        ProcessHandle child;
        try (RedisEngine redis = RedisEngine.start(folder, Ports.free());
                Jedis jedis = new Jedis("127.0.0.1", redis.port())) {
            assertEquals("PONG", jedis.ping());
            child = recorded();
        }
        assertFalse(child.isAlive());
        assertFalse(Files.exists(folder.resolve("redis.pid")));
    }

    @Test
    void aServerLeftOverFromAKilledProcessIsReapedAtTheNextStart() throws IOException {
        RedisEngine abandoned = RedisEngine.start(folder, Ports.free());
        ProcessHandle leftOver = recorded();
        try (RedisEngine next = RedisEngine.start(folder, Ports.free())) {
            assertFalse(leftOver.isAlive());
            assertTrue(recorded().isAlive());
            assertTrue(next.port() > 0);
        } finally {
            abandoned.close();
        }
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException, InterruptedException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            String program = stranger.info().command().orElseThrow();
            Files.write(folder.resolve("redis.pid"),
                    List.of(Long.toString(stranger.pid()), program, "2001-01-01T00:00:00Z"));
            RedisEngine.start(folder, Ports.free()).close();
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private ProcessHandle recorded() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("redis.pid")).getFirst()))
                .orElseThrow();
    }
}
