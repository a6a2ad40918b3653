package tidemark.aws.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

import tidemark.cache.CacheUnavailable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JedisCacheTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static RealRedis redis;
    private JedisCache cache;

    @BeforeAll
    static void start() throws IOException {
        redis = RealRedis.start();
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @BeforeEach
    void connect() {
        redis.wipe();
        cache = JedisCache.unguarded(redis.url());
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void givesBackWhatWasPut() {
        cache.put("{a:1}:v", bytes("value"), HOUR);
        assertArrayEquals(bytes("value"), cache.get("{a:1}:v").orElseThrow());
        assertTrue(cache.get("{a:1}:t").isEmpty());
    }

    @Test
    void readsTwoKeysAtOnceInTheirOrder() {
        cache.put("{a:1}:v", bytes("value"), HOUR);
        List<Optional<byte[]>> both = cache.get("{a:1}:t", "{a:1}:v");
        assertTrue(both.get(0).isEmpty());
        assertArrayEquals(bytes("value"), both.get(1).orElseThrow());
    }

    @Test
    void keepsTheFirstOfTwoThatSetIfAbsent() {
        assertArrayEquals(bytes("first"), cache.putIfAbsent("k", bytes("first"), HOUR));
        assertArrayEquals(bytes("first"), cache.putIfAbsent("k", bytes("second"), HOUR));
    }

    @Test
    void replacesOnlyWhatIsThere() {
        assertFalse(cache.putIfPresent("k", bytes("new"), HOUR));
        cache.put("k", bytes("old"), HOUR);
        assertTrue(cache.putIfPresent("k", bytes("new"), HOUR));
        assertArrayEquals(bytes("new"), cache.get("k").orElseThrow());
    }

    @Test
    void setsAndReleasesInOneGo() {
        cache.put("{a:1}:l", bytes("lock"), HOUR);
        cache.putAndRelease("{a:1}:v", bytes("value"), HOUR, "{a:1}:l");
        assertArrayEquals(bytes("value"), cache.get("{a:1}:v").orElseThrow());
        assertTrue(cache.get("{a:1}:l").isEmpty());
    }

    @Test
    void letsEveryEntryEnd() {
        cache.put("a", bytes("x"), HOUR);
        cache.putIfAbsent("b", bytes("x"), HOUR);
        cache.putIfPresent("b", bytes("y"), HOUR);
        cache.putAndRelease("c", bytes("x"), HOUR, "l");
        try (Jedis jedis = redis.jedis()) {
            for (String key : jedis.keys("*")) {
                assertTrue(jedis.pttl(key) > 3_000_000, key);
            }
        }
    }

    @Test
    void goesOnWithAServerThatWasRestarted() throws IOException {
        cache.put("a", bytes("x"), HOUR);
        redis.stop();
        assertThrows(CacheUnavailable.class, () -> cache.get("a"));
        redis.restart();
        assertTrue(cache.get("a").isEmpty());
    }

    @Test
    void doesNotNoticeThatTheServerClosedItsConnection() {
        cache.put("a", bytes("x"), HOUR);
        try (Jedis jedis = redis.jedis()) {
            jedis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes");
        }
        assertArrayEquals(bytes("x"), cache.get("a").orElseThrow());
    }

    @Test
    void givesUpOnAFrozenServerAndComesBack() throws Exception {
        cache.put("a", bytes("x"), HOUR);
        redis.freeze();
        assertThrows(CacheUnavailable.class, () -> cache.get("a"));
        redis.thaw();
        assertArrayEquals(bytes("x"), cache.get("a").orElseThrow());
    }

    @Test
    void serverThatIsNotThereIsUnavailable() {
        try (JedisCache nowhere = JedisCache.unguarded("redis://127.0.0.1:1")) {
            assertThrows(CacheUnavailable.class, () -> nowhere.get("a"));
        }
    }

    @Test
    void speaksToAClusterBySlots(@TempDir Path folder) throws Exception {
        try (RealRedis node = RealRedis.cluster(folder)) {
            try (JedisCache cluster = JedisCache.unguarded(node.url() + "?cluster=true")) {
                cluster.putAndRelease("{a:1}:v", bytes("value"), HOUR, "{a:1}:l");
                assertArrayEquals(bytes("value"), cluster.get("{a:1}:t", "{a:1}:v").get(1).orElseThrow());
                assertArrayEquals(bytes("s"), cluster.putIfAbsent("{a:2}:t", bytes("s"), HOUR));
                cluster.delete("{a:2}:t");
                assertEquals(Optional.empty(), cluster.get("{a:2}:t"));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
