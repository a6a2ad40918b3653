package tidemark.aws.cache;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

import tidemark.cache.CacheUnavailable;
import tidemark.cache.CircuitBreakerCache;
import tidemark.cache.L2Cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real server that answers with errors: what they take with them and what they do not. */
class RefusedCommandsTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final byte[] VALUE = "value".getBytes(UTF_8);

    private RealRedis redis;
    private JedisCache cache;
    private CircuitBreakerCache guarded;

    @BeforeEach
    void start() throws IOException {
        redis = RealRedis.start("maxmemory-policy volatile-lru");
        cache = JedisCache.at(redis.url(), PATIENT);
        guarded = new CircuitBreakerCache(cache, InstantSource.system());
        guarded.put("there", VALUE, HOUR);
    }

    @AfterEach
    void stop() throws Exception {
        cache.close();
        redis.close();
    }

    private void readsOn() {
        assertArrayEquals(VALUE, guarded.get("there").orElseThrow());
        assertArrayEquals(VALUE, guarded.get("none", "there").get(1).orElseThrow());
        assertTrue(guarded.available());
    }

    private void writesAreRefused() {
        for (Consumer<L2Cache> write : List.<Consumer<L2Cache>>of(c -> c.put("new", VALUE, HOUR),
                c -> c.putIfAbsent("new", VALUE, HOUR), c -> c.putIfPresent("there", VALUE, HOUR),
                c -> c.putAndRelease("new", VALUE, HOUR, "lock"))) {
            assertFalse(assertThrows(CacheUnavailable.class, () -> write.accept(guarded)).outage());
            readsOn();
        }
    }

    @Test
    void aValueOfAForeignTypeIsOneBadEntryThatIsReplaced() {
        for (String key : new String[]{"a", "b", "c", "d"}) {
            try (Jedis jedis = redis.jedis()) {
                jedis.lpush(key, "of a list");
            }
            assertTrue(guarded.get(key).isEmpty());
            assertTrue(guarded.get(key, "there").get(0).isEmpty());
            readsOn();
        }
        guarded.put("a", VALUE, HOUR);
        assertArrayEquals(VALUE, guarded.putIfAbsent("b", VALUE, HOUR));
        assertTrue(guarded.putIfPresent("c", VALUE, HOUR));
        guarded.putAndRelease("d", VALUE, HOUR, "lock");
        for (String key : new String[]{"a", "b", "c", "d"}) {
            assertArrayEquals(VALUE, guarded.get(key).orElseThrow());
        }
        readsOn();
    }

    @Test
    void aFullServerRefusesWritesAndIsReadOn() {
        try (Jedis jedis = redis.jedis()) {
            jedis.persist("there");
            jedis.configSet("maxmemory", "1");
            writesAreRefused();
            jedis.configSet("maxmemory", "0");
        }
        guarded.put("new", VALUE, HOUR);
        assertArrayEquals(VALUE, guarded.get("new").orElseThrow());
    }

    @Test
    void aLockIsReleasedThoughTheServerIsFull() {
        guarded.put("lock", VALUE, HOUR);
        try (Jedis jedis = redis.jedis()) {
            jedis.persist("there");
            jedis.persist("lock");
            jedis.configSet("maxmemory", "1");
        }
        assertThrows(CacheUnavailable.class, () -> guarded.putAndRelease("new", VALUE, HOUR, "lock"));
        assertTrue(guarded.get("lock").isEmpty());
    }

    @Test
    void aServerThatBecameAReplicaIsReadOn() {
        try (Jedis jedis = redis.jedis()) {
            jedis.replicaof("127.0.0.1", 1);
        }
        writesAreRefused();
    }

    @Test
    void aUserThatMayNotWriteReadsOn() {
        try (Jedis jedis = redis.jedis()) {
            jedis.aclSetUser("reader", "on", ">secret", "~*", "+get", "+mget");
        }
        try (JedisCache reader = JedisCache.at(redis.url().replace("//", "//reader:secret@"), PATIENT)) {
            guarded = new CircuitBreakerCache(reader, InstantSource.system());
            writesAreRefused();
        }
    }

    @Test
    void aServerThatWantsAnotherPasswordIsOut() {
        try (Jedis jedis = redis.jedis();
                JedisCache wrong = JedisCache.at(redis.url().replace("//", "//:wrong@"), PATIENT)) {
            jedis.configSet("requirepass", "right");
            var refused = assertThrows(CacheUnavailable.class, () -> wrong.get("there"));
            assertTrue(refused.outage());
            assertEquals(false, String.valueOf(refused.getMessage()).contains("wrong@"));
            try (JedisCache right = JedisCache.at(redis.url().replace("//", "//:right@"), PATIENT)) {
                assertArrayEquals(VALUE, right.get("there").orElseThrow());
            }
            jedis.configSet("requirepass", "");
        }
    }
}
