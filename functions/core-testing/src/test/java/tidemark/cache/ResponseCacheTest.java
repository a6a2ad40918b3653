package tidemark.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.testing.MemoryL1Cache;
import tidemark.testing.MemoryL2Cache;
import tidemark.testing.MemoryPointers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResponseCacheTest {

    private static final CachePolicy ROUTE = new CachePolicy("account", Duration.ofMinutes(15));
    private static final AccountId ID = new AccountId(1, 1);

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final MemoryL2Cache l2 = new MemoryL2Cache(() -> now);
    private final MemoryL1Cache l1 = new MemoryL1Cache(() -> now);
    private final ResponseCache cache = new ResponseCache(l1, l2, () -> now, new Random(1));
    private final ResponseCache elsewhere = new ResponseCache(new MemoryL1Cache(() -> now), l2, () -> now,
            new Random(2));
    private final InvalidateCache invalidate = new InvalidateCache(l2, new MemoryPointers(), new Random(3));
    private String ledger = "one";
    private int reads;

    private CachedBytes read() {
        reads++;
        return CachedBytes.of(ledger.getBytes(UTF_8));
    }

    private String ask(ResponseCache from) {
        return text(from.account(ROUTE, ID, "k", false, this::read));
    }

    private static String text(CacheResult answer) {
        return answer.source() + " " + new String(answer.value().bytes(), UTF_8);
    }

    @Test
    void answersFromTheNearestLevelThatHasIt() {
        assertEquals("LOADED one", ask(cache));
        assertEquals("L1 one", ask(cache));
        assertEquals("L2 one", ask(elsewhere));
        assertEquals("L1 one", ask(elsewhere));
        assertEquals(1, reads);
    }

    @Test
    void needsThreeRoundTripsToMakeOneToFindAndNoneNearby() {
        ask(cache);
        assertEquals(3, l2.calls());
        ask(cache);
        assertEquals(0, l2.calls());
        ask(elsewhere);
        assertEquals(1, l2.calls());
    }

    @Test
    void makesItAnewAfterTheAccountChanged() {
        ask(cache);
        ledger = "two";
        invalidate.accounts(List.of(ID));
        assertEquals("LOADED two", ask(elsewhere));
    }

    @Test
    void invalidatingAnAccountThatNobodyCachedLeavesNothingBehind() {
        invalidate.accounts(List.of(ID));
        assertEquals(1, l2.calls());
        assertTrue(l2.keys().isEmpty());
    }

    @Test
    void whatWasReadBeforeAChangeIsNotServedAfterIt() {
        CacheResult made = cache.account(ROUTE, ID, "k", false, () -> {
            CachedBytes before = read();
            ledger = "two";
            invalidate.accounts(List.of(ID));
            return before;
        });
        assertEquals("LOADED one", text(made));
        assertEquals("LOADED two", ask(elsewhere));
    }

    @Test
    void whatWasReadBeforeAChangeIsNotServedWhereTheTagWasEvictedMeanwhile() {
        cache.account(ROUTE, ID, "k", false, () -> {
            CachedBytes before = read();
            ledger = "two";
            l2.wipe();
            return before;
        });
        assertEquals("LOADED two", ask(elsewhere));
    }

    @Test
    void holdsNearbyForAMinuteAndNotLongerThanItsTimeFarAway() {
        ask(cache);
        now = now.plusSeconds(59);
        assertEquals("L1 one", ask(cache));
        now = now.plusSeconds(1);
        assertEquals("L2 one", ask(cache));
        CachePolicy brief = new CachePolicy("summary", Duration.ofSeconds(70));
        cache.board(brief, "b", () -> ledger.getBytes(UTF_8));
        now = now.plusSeconds(65);
        assertEquals(CacheSource.L2, cache.board(brief, "b", () -> ledger.getBytes(UTF_8)).source());
        now = now.plusSeconds(5);
        assertEquals(CacheSource.LOADED, cache.board(brief, "b", () -> ledger.getBytes(UTF_8)).source());
    }

    @Test
    void onePastItsTimeIsMadeAnewByOneAndServedByTheOthers() {
        ask(cache);
        ledger = "two";
        now = now.plusSeconds(800);
        CacheResult first = cache.account(ROUTE, ID, "k", false, () -> {
            assertEquals("STALE one", ask(elsewhere));
            return read();
        });
        assertEquals("LOADED two", text(first));
        assertEquals("L2 two", ask(elsewhere));
        assertEquals(2, reads);
    }

    @Test
    void staleIsServedWhereTheLedgerFails() {
        ask(cache);
        now = now.plusSeconds(800);
        Supplier<CachedBytes> failing = () -> {
            throw new IllegalStateException("ledger");
        };
        assertEquals("STALE one", text(cache.account(ROUTE, ID, "k", false, failing)));
        now = now.plusSeconds(200);
        assertThrows(IllegalStateException.class, () -> cache.account(ROUTE, ID, "k", false, failing));
    }

    @Test
    void somebodyWhoJustWroteReadsItBackFresh() {
        ask(cache);
        ledger = "two";
        assertEquals("LOADED two", text(cache.account(ROUTE, ID, "k", true, this::read)));
        assertEquals("L1 two", ask(cache));
    }

    @Test
    void absenceOfAnAddressIsKnownForHalfAMinuteOrUntilItIsMadeKnown() {
        Supplier<Optional<AccountId>> noAccount = () -> {
            reads++;
            return Optional.empty();
        };
        assertEquals(Optional.empty(), cache.resolve("x/nasa", noAccount));
        assertEquals(Optional.empty(), cache.resolve("x/nasa", noAccount));
        assertEquals(Optional.empty(), elsewhere.resolve("x/nasa", noAccount));
        assertEquals(1, reads);
        now = now.plusSeconds(30);
        assertEquals(Optional.of(ID), cache.resolve("x/nasa", () -> Optional.of(ID)));

        assertEquals(Optional.empty(), cache.resolve("x/esa", noAccount));
        invalidate.addresses(List.of("x/esa"));
        assertEquals(Optional.of(ID), elsewhere.resolve("x/esa", () -> Optional.of(ID)));
    }

    @Test
    void worksOnWithoutTheFarCacheAndWithItAgain() {
        l2.setDown(true);
        assertEquals("LOADED one", ask(cache));
        assertEquals("L1 one", ask(cache));
        assertEquals("LOADED one", ask(elsewhere));
        assertEquals(Optional.of(ID), cache.resolve("x/nasa", () -> Optional.of(ID)));
        assertTrue(cache.stats().faults() > 0);
        l2.setDown(false);
        now = now.plusSeconds(61);
        assertEquals("LOADED one", ask(cache));
        assertEquals("L2 one", ask(elsewhere));
    }

    @Test
    void garbageInTheFarCacheIsNoAnswer() {
        ask(cache);
        for (String key : l2.keys()) {
            l2.put(key, "garbage".getBytes(UTF_8), Duration.ofHours(1));
        }
        assertEquals("LOADED one", ask(elsewhere));
    }

    @Test
    void largeAnswersAreSmallerFarAway() {
        ledger = "followers ".repeat(10_000);
        ask(cache);
        assertEquals("L2 " + ledger, ask(elsewhere));
        int kept = l2.keys().stream().mapToInt(key -> l2.get(key).orElseThrow().length).max().orElseThrow();
        assertTrue(kept < 2000, kept + " bytes");
    }

    @Test
    void manyWhoWantTheSameMakeItOnce() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Supplier<byte[]> slow = () -> {
            made.incrementAndGet();
            entered.countDown();
            await(go);
            return ledger.getBytes(UTF_8);
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CacheResult>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> cache.board(ROUTE, "b", slow))).toList();
            await(entered);
            go.countDown();
            for (Future<CacheResult> answer : answers) {
                assertEquals("one", new String(answer.get().value().bytes(), UTF_8));
            }
        }
        assertEquals(1, made.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void boardAnswersOfAnotherVersionAreOthers() {
        cache.board(ROUTE, "v1", () -> "a".getBytes(UTF_8));
        assertEquals(CacheSource.LOADED, cache.board(ROUTE, "v2", () -> "b".getBytes(UTF_8)).source());
        l2.calls();
        assertEquals("L2 a", text(elsewhere.board(ROUTE, "v1", () -> "c".getBytes(UTF_8))));
        assertEquals(1, l2.calls());
    }

    @Test
    void countsWhereAnswersCameFrom() {
        ask(cache);
        ask(cache);
        CacheStats.Seen seen = cache.stats().routes().get("account");
        assertEquals(1L, seen == null ? null : seen.answers().get(CacheSource.LOADED));
        assertEquals(1L, seen == null ? null : seen.answers().get(CacheSource.L1));
        assertEquals(3, seen == null ? 0 : seen.loadedBytes());
    }
}
