package tidemark.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.cache.L2Cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of every implementation of {@link L2Cache}. */
public abstract class L2CacheContract {

    protected static final Duration HOUR = Duration.ofHours(1);

    /** An empty cache. */
    protected abstract L2Cache cache();

    protected static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void givesBackWhatWasPut() {
        L2Cache cache = cache();
        cache.put("{a:1}:v", bytes("value"), HOUR);
        assertArrayEquals(bytes("value"), cache.get("{a:1}:v").orElseThrow());
        assertTrue(cache.get("{a:1}:t").isEmpty());
    }

    @Test
    void readsTwoKeysAtOnceInTheirOrder() {
        L2Cache cache = cache();
        cache.put("{a:1}:v", bytes("value"), HOUR);
        List<Optional<byte[]>> both = cache.get("{a:1}:t", "{a:1}:v");
        assertTrue(both.get(0).isEmpty());
        assertArrayEquals(bytes("value"), both.get(1).orElseThrow());
    }

    @Test
    void keepsTheFirstOfTwoThatSetIfAbsent() {
        L2Cache cache = cache();
        assertArrayEquals(bytes("first"), cache.putIfAbsent("k", bytes("first"), HOUR));
        assertArrayEquals(bytes("first"), cache.putIfAbsent("k", bytes("second"), HOUR));
    }

    @Test
    void replacesOnlyWhatIsThere() {
        L2Cache cache = cache();
        assertFalse(cache.putIfPresent("k", bytes("new"), HOUR));
        assertTrue(cache.get("k").isEmpty());
        cache.put("k", bytes("old"), HOUR);
        assertTrue(cache.putIfPresent("k", bytes("new"), HOUR));
        assertArrayEquals(bytes("new"), cache.get("k").orElseThrow());
    }

    @Test
    void setsAndReleasesInOneGo() {
        L2Cache cache = cache();
        cache.put("{a:1}:l", bytes("lock"), HOUR);
        cache.putAndRelease("{a:1}:v", bytes("value"), HOUR, "{a:1}:l");
        assertArrayEquals(bytes("value"), cache.get("{a:1}:v").orElseThrow());
        assertTrue(cache.get("{a:1}:l").isEmpty());
    }

    @Test
    void forgetsWhatIsDeleted() {
        L2Cache cache = cache();
        cache.put("k", bytes("x"), HOUR);
        cache.delete("k");
        cache.delete("k");
        assertTrue(cache.get("k").isEmpty());
    }
}
