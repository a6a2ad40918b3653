package tidemark.aws.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import tidemark.cache.L2Cache;
import tidemark.testing.L2CacheContract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class JedisCacheTest extends L2CacheContract {

    /** Longer than the busiest machine needs. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

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
        cache = JedisCache.at(redis.url(), PATIENT);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Override
    protected L2Cache cache() {
        return cache;
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
        try (JedisCache brief = JedisCache.at(redis.url(), BoundedJedis.COMMAND)) {
            assertThrows(CacheUnavailable.class, () -> brief.get("a"));
        }
        redis.thaw();
        assertArrayEquals(bytes("x"), cache.get("a").orElseThrow());
    }

    @Test
    void serverThatIsNotThereIsUnavailable() {
        try (JedisCache nowhere = JedisCache.at("redis://127.0.0.1:1", PATIENT)) {
            assertThrows(CacheUnavailable.class, () -> nowhere.get("a"));
        }
    }

    @Test
    void speaksToAClusterBySlots(@TempDir Path folder) throws Exception {
        try (RealRedis node = RealRedis.cluster(folder)) {
            try (JedisCache cluster = JedisCache.at(node.url() + "?cluster=true", PATIENT)) {
                cluster.putAndRelease("{a:1}:v", bytes("value"), HOUR, "{a:1}:l");
                assertArrayEquals(bytes("value"), cluster.get("{a:1}:t", "{a:1}:v").get(1).orElseThrow());
                assertArrayEquals(bytes("s"), cluster.putIfAbsent("{a:2}:t", bytes("s"), HOUR));
                cluster.delete("{a:2}:t");
                assertEquals(Optional.empty(), cluster.get("{a:2}:t"));
            }
        }
    }
}
