package tidemark.aws.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.cache.CachePolicy;
import tidemark.cache.CacheSource;
import tidemark.cache.CachedBytes;
import tidemark.cache.CircuitBreakerCache;
import tidemark.cache.InvalidateCache;
import tidemark.cache.ResponseCache;
import tidemark.testing.MemoryL1Cache;
import tidemark.testing.MemoryPointers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole cache on a real server that is stopped, frozen and wiped while requests go on. */
class CacheFaultsTest {

    private static final CachePolicy ROUTE = new CachePolicy("account", Duration.ofMinutes(15));

    private final Hand clock = new Hand();
    private RealRedis redis;
    private CircuitBreakerCache l2;
    private ResponseCache cache;
    private int asked;

    private static final class Hand implements InstantSource {
        private Instant now = Instant.parse("2026-11-21T06:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() throws IOException {
        redis = RealRedis.start();
        l2 = L2Caches.guarded(redis.url(), clock);
        cache = cache();
    }

    @AfterEach
    void stop() throws Exception {
        redis.close();
    }

    private ResponseCache cache() {
        return new ResponseCache(new MemoryL1Cache(clock), l2, clock, new Random(1));
    }

    private CacheSource ask(ResponseCache from, int account) {
        asked++;
        return from.account(ROUTE, new AccountId(account, account), "k", false,
                () -> CachedBytes.of(("value " + account).getBytes(UTF_8))).source();
    }

    /** Asks for accounts that nobody asked for before. */
    private void askForMany() {
        for (int i = 0; i < 100; i++) {
            assertEquals(CacheSource.LOADED, ask(cache, 1000 + asked));
        }
    }

    /** Whether one process finds what another made; asked again a while later where the machine was too busy to answer in time. */
    private boolean shared(int account) {
        for (int tries = 0; tries < 20; tries++) {
            ask(cache(), account);
            if (ask(cache(), account) == CacheSource.L2) {
                return true;
            }
            clock.now = clock.now.plusSeconds(31);
        }
        return false;
    }

    @Test
    void servesOneProcessWhatAnotherMade() {
        assertTrue(shared(1));
        try (JedisCache patient = JedisCache.at(redis.url(), Duration.ofSeconds(20))) {
            new InvalidateCache(patient, new MemoryPointers(), new Random(2)).accounts(List.of(new AccountId(1, 1)));
        }
        assertEquals(CacheSource.LOADED, ask(cache(), 1));
    }

    @Test
    void noRequestFailsWhileTheServerIsStoppedAndItIsUsedAgainAfterwards() throws IOException {
        ask(cache, 1);
        redis.stop();
        askForMany();
        assertTrue(!l2.available());
        redis.restart();
        assertTrue(shared(2));
    }

    @Test
    void noRequestFailsWhileTheServerHangsAndItIsLeftAloneAfterTheFirst() throws Exception {
        ask(cache, 1);
        redis.freeze();
        askForMany();
        assertTrue(!l2.available());
        redis.thaw();
        assertTrue(shared(2));
    }

    @Test
    void whatWasWipedIsMadeAnew() {
        assertTrue(shared(1));
        redis.wipe();
        assertEquals(CacheSource.LOADED, ask(cache(), 1));
        assertTrue(shared(1));
    }

    @Test
    void serverThatTakesConnectionsAndNeverAnswersIsDoneWithout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            l2 = L2Caches.guarded("redis://127.0.0.1:" + silent.getLocalPort(), clock);
            cache = cache();
            askForMany();
            assertTrue(!l2.available());
        }
    }

    @Test
    void serverThatIsNotThereAtTheStartIsUsedOnceItIs() throws IOException {
        redis.stop();
        l2 = L2Caches.guarded(redis.url(), clock);
        cache = cache();
        askForMany();
        redis.restart();
        assertTrue(shared(2));
    }
}
