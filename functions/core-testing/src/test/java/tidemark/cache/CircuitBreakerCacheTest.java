package tidemark.cache;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import tidemark.testing.MemoryL2Cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CircuitBreakerCacheTest {

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final MemoryL2Cache l2 = new MemoryL2Cache(() -> now);
    private final CircuitBreakerCache guarded = new CircuitBreakerCache(l2, () -> now);

    private int triesIn(int seconds) {
        l2.calls();
        for (int i = 0; i < seconds * 10; i++) {
            now = now.plusMillis(100);
            assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        }
        return l2.calls();
    }

    @Test
    void triesSeldomerTheLongerItFails() {
        l2.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        assertFalse(guarded.available());
        assertEquals(2, triesIn(3));
        assertTrue(triesIn(600) < 30);
    }

    @Test
    void comesBackByItself() {
        l2.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        l2.setDown(false);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        now = now.plusSeconds(1);
        assertTrue(guarded.get("k").isEmpty());
        assertTrue(guarded.available());
        assertTrue(guarded.get("k").isEmpty());
    }

    @Test
    void aSecondFailureLongAfterTheFirstWaitsBrieflyAgain() {
        l2.setDown(true);
        triesIn(60);
        l2.setDown(false);
        now = now.plusSeconds(60);
        guarded.get("k");
        l2.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        now = now.plusSeconds(1);
        l2.calls();
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        assertEquals(1, l2.calls());
    }
}
