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
    private final MemoryL2Cache far = new MemoryL2Cache(() -> now);
    private final CircuitBreakerCache guarded = new CircuitBreakerCache(far, () -> now);

    private int triesIn(int seconds) {
        far.calls();
        for (int i = 0; i < seconds * 10; i++) {
            now = now.plusMillis(100);
            assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        }
        return far.calls();
    }

    @Test
    void triesSeldomerTheLongerItFails() {
        far.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        assertFalse(guarded.available());
        assertEquals(2, triesIn(3));
        assertTrue(triesIn(600) < 30);
    }

    @Test
    void comesBackByItself() {
        far.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        far.setDown(false);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        now = now.plusSeconds(1);
        assertTrue(guarded.get("k").isEmpty());
        assertTrue(guarded.available());
        assertTrue(guarded.get("k").isEmpty());
    }

    @Test
    void aSecondFailureLongAfterTheFirstWaitsBrieflyAgain() {
        far.setDown(true);
        triesIn(60);
        far.setDown(false);
        now = now.plusSeconds(60);
        guarded.get("k");
        far.setDown(true);
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        now = now.plusSeconds(1);
        far.calls();
        assertThrows(CacheUnavailable.class, () -> guarded.get("k"));
        assertEquals(1, far.calls());
    }
}
