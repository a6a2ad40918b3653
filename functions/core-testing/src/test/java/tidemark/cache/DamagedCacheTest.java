package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.testing.MemoryL1Cache;
import tidemark.testing.MemoryL2Cache;
import tidemark.testing.MemoryPointers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The response cache on a shared cache with damaged entries, or one that is full. */
class DamagedCacheTest {

    private static final CachePolicy ROUTE = new CachePolicy("account", Duration.ofMinutes(15));
    private static final AccountId ID = new AccountId(1, 1);
    private static final String TAG = L2Keys.tag(ID);

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final MemoryL2Cache l2 = new MemoryL2Cache(() -> now);
    private final CircuitBreakerCache guarded = new CircuitBreakerCache(l2, () -> now);
    private final InvalidateCache invalidate = new InvalidateCache(guarded, new MemoryPointers(), new Random(3));
    private String ledger = "one";
    private int processes;

    /** Reads the answer in a process whose L1 cache is empty. */
    private String ask(String key) {
        ResponseCache cache = new ResponseCache(new MemoryL1Cache(() -> now), guarded, () -> now,
                new Random(++processes));
        CacheResult answer = cache.account(ROUTE, ID, key, false, () -> CachedBytes.of(ledger.getBytes(UTF_8)));
        return answer.source() + " " + new String(answer.value().bytes(), UTF_8);
    }

    private void flip(String key, int bit) {
        byte[] bytes = l2.get(key).orElseThrow();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        l2.put(key, bytes, Duration.ofHours(1));
    }

    @BeforeEach
    void fill() {
        assertEquals("LOADED one", ask("k"));
        assertEquals("L2 one", ask("k"));
    }

    @Test
    void anAnswerOfWhichABitTurnedIsMadeAnewAndKeptAgain() {
        String name = L2Keys.value(ID, "k");
        int bits = l2.get(name).orElseThrow().length * 8;
        for (int bit = 0; bit < bits; bit++) {
            flip(name, bit);
            assertEquals("LOADED one", ask("k"), "bit " + bit);
            assertEquals("L2 one", ask("k"), "bit " + bit);
        }
    }

    @Test
    void aTagOfWhichABitTurnedServesNothingAndIsReplaced() {
        for (int bit = 0; bit < Stamps.LENGTH * 8; bit++) {
            flip(TAG, bit);
            assertEquals("LOADED one", ask("k"), "bit " + bit);
            assertEquals("L2 one", ask("k"), "bit " + bit);
        }
    }

    @Test
    void aTagThatIsNoStampIsReplaced() {
        l2.put(TAG, "garbage".getBytes(UTF_8), Duration.ofHours(1));
        assertEquals("LOADED one", ask("k"));
        assertEquals("L2 one", ask("k"));
    }

    @Test
    void anAnswerOfAnotherRouteUnderTheKeyIsMadeAnew() {
        ledger = "another";
        ask("other");
        l2.put(L2Keys.value(ID, "k"), l2.get(L2Keys.value(ID, "other")).orElseThrow(), Duration.ofHours(1));
        ledger = "one";
        assertEquals("LOADED one", ask("k"));
    }

    @Test
    void aFullCacheGoesOnGivingWhatItHas() {
        l2.setFull(true);
        assertEquals("LOADED one", ask("new"));
        assertTrue(guarded.available());
        assertEquals("L2 one", ask("k"));
        l2.setFull(false);
        assertEquals("LOADED one", ask("new"));
        assertEquals("L2 one", ask("new"));
    }

    @Test
    void inAFullCacheAnAccountThatChangedIsOutOfDateToo() {
        l2.setFull(true);
        ledger = "two";
        invalidate.accounts(List.of(ID));
        assertEquals("LOADED two", ask("k"));
        l2.setFull(false);
        assertEquals("LOADED two", ask("k"));
        assertEquals("L2 two", ask("k"));
    }

    @Test
    void anAnswerTooLargeForTheCacheIsGivenAndNotKept() {
        ledger = "x".repeat(CacheEntry.LARGEST + 1);
        assertTrue(ask("large").startsWith("LOADED x"));
        assertTrue(l2.get(L2Keys.value(ID, "large")).isEmpty());
    }
}
