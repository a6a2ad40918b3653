package tidemark.aws.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.cache.CachedBytes;
import tidemark.cache.L1Cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaffeineCacheTest {

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final CaffeineCache cache = new CaffeineCache(() -> now);

    private boolean has(String key) {
        return cache.get(key).isPresent();
    }

    @Test
    void holdsEachEntryForItsOwnTimeAndNeverLongerThanAMinute() {
        cache.put("brief", CachedBytes.ABSENT, Duration.ofSeconds(2));
        cache.put("long", CachedBytes.ABSENT, Duration.ofHours(1));
        cache.put("over", CachedBytes.ABSENT, Duration.ZERO);
        assertTrue(has("brief") && has("long") && !has("over"));
        now = now.plusSeconds(2);
        assertTrue(!has("brief") && has("long"));
        now = now.plusSeconds(58);
        assertTrue(!has("long"));
    }

    @Test
    void timeOfAnEntryBeginsAnewWhenItIsPutAgain() {
        cache.put("k", CachedBytes.ABSENT, Duration.ofSeconds(2));
        now = now.plusSeconds(1);
        CachedBytes later = CachedBytes.of(new byte[]{1});
        cache.put("k", later, Duration.ofSeconds(10));
        now = now.plusSeconds(9);
        assertEquals(Optional.of(later), cache.get("k"));
    }

    @Test
    void holdsNoMoreEntriesThanItShould() {
        for (int i = 0; i < 3 * L1Cache.ENTRIES; i++) {
            cache.put("k" + i, CachedBytes.ABSENT, Duration.ofSeconds(30));
        }
        int held = 0;
        for (int i = 0; i < 3 * L1Cache.ENTRIES; i++) {
            held += has("k" + i) ? 1 : 0;
        }
        assertTrue(held <= L1Cache.ENTRIES, held + " entries");
        cache.clear();
        assertTrue(!has("k" + (3 * L1Cache.ENTRIES - 1)));
    }
}
