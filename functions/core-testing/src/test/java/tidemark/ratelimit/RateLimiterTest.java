package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.platform.FetchResult.Limits;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.TimeScale;
import tidemark.testing.MemoryRateLimits;
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RateLimiterTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Platform PLATFORM = new Platform("x");
    private static final RateScope SCOPE = new RateScope(PLATFORM, "cred:1");
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Limits STOP = new Limits(false, true, null, null, null);
    private static final Limits FAULT = new Limits(false, false, null, null, null);

    private final VirtualClock clock = new VirtualClock(NOON);
    private final MemoryRateLimits store = new MemoryRateLimits();
    private Duration skew = Duration.ZERO;
    private int token;
    private final RateLimiter rateLimits = new RateLimiter(store, clock, clock, () -> skew, TimeScale.REAL,
            () -> "token-" + token++,
            RateLimitSettings.DEFAULT);

    @Test
    void spacesRequestsByTheIntervalAndAMargin() {
        Permit permit = granted(every(Duration.ofSeconds(1)), 3);

        assertTrue(permit.begin());
        assertEquals(NOON, clock.instant());
        permit.ended(Limits.FINE, 1);
        assertTrue(permit.begin());
        assertEquals(NOON.plusMillis(1_050), clock.instant());
    }

    @Test
    void aRequestWaitsForTheEndOfTheLastOne() {
        Permit permit = granted(every(Duration.ofSeconds(1)), 3);
        permit.begin();
        clock.sleep(Duration.ofSeconds(2));
        permit.ended(Limits.FINE, 1);

        assertTrue(permit.begin());

        assertEquals(NOON.plusSeconds(2), clock.instant());
    }

    @Test
    void aTurnEndsWithItsRequests() {
        Permit permit = granted(every(Duration.ofSeconds(1)), 2);
        ask(permit);
        ask(permit);

        assertEquals(0, permit.room());
        assertFalse(permit.begin());
    }

    @Test
    void aTurnLastsTwentySeconds() {
        assertEquals(19, requests(every(Duration.ofSeconds(1)), 100));
        assertEquals(1, requests(every(Duration.ofMinutes(1)), 100));
    }

    @Test
    void noRequestStartsAfterTheEndOfTheTurn() {
        Permit permit = granted(every(Duration.ofSeconds(1)), 3);
        ask(permit);
        clock.sleep(Duration.ofMinutes(1));

        assertFalse(permit.begin());
    }

    @Test
    void nobodyElseHasATurnThatIsHeld() {
        granted(every(Duration.ofSeconds(1)), 3);

        PermitResult second = rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3));

        assertEquals(new PermitResult.Wait(NOON.plusMillis(3 * 1_050 + 10_000 + 1_000 + 1_000 + 1)), second);
    }

    @Test
    void aHolderThatIsNotHeardOfAgainLosesItsTurn() {
        Permit dead = granted(every(Duration.ofSeconds(1)), 3);
        clock.set(((PermitResult.Wait) rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3))).until());

        granted(every(Duration.ofSeconds(1)), 3);

        assertFalse(dead.begin());
    }

    @Test
    void theNextTurnKeepsTheIntervalToTheLast() {
        Permit first = granted(every(Duration.ofSeconds(1)), 3);
        ask(first);
        rateLimits.release(first);

        Permit second = granted(every(Duration.ofSeconds(1)), 3);
        second.begin();

        assertEquals(NOON.plusMillis(1_050), clock.instant());
        assertTrue(second.follows(first));
    }

    @Test
    void aTurnThatSomebodyElseHadBetweenDoesNotFollow() {
        Permit first = granted(every(Duration.ofSeconds(1)), 3);
        rateLimits.release(first);
        rateLimits.release(granted(every(Duration.ofSeconds(1)), 3));

        assertFalse(granted(every(Duration.ofSeconds(1)), 3).follows(first));
    }

    @Test
    void aShortIntervalIsWaitedForAndALongOneIsNot() {
        Permit shortOne = granted(every(Duration.ofSeconds(3)), 1);
        ask(shortOne);
        rateLimits.release(shortOne);
        granted(every(Duration.ofSeconds(3)), 1);

        RateScope other = new RateScope(PLATFORM, "other");
        Permit longOne = ((PermitResult.Granted) rateLimits.acquire(other, every(Duration.ofSeconds(30)), want(1)))
                .permit();
        Instant started = clock.instant();
        ask(longOne);
        rateLimits.release(longOne);
        assertEquals(new PermitResult.Wait(started.plusMillis(30_050)),
                rateLimits.acquire(other, every(Duration.ofSeconds(30)), want(1)));
    }

    @Test
    void neverMoreRequestsThanAWindowAllows() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        Permit permit = granted(policy, 100);
        Instant last = NOON;
        while (permit.begin()) {
            last = clock.instant();
            permit.ended(Limits.FINE, 1);
        }
        rateLimits.release(permit);

        assertEquals(new PermitResult.Wait(last.plus(Duration.ofMinutes(5)).plusMillis(50)),
                rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void aRefundedRequestCanBeUsedAgain() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        Permit permit = granted(policy, 5);
        ask(permit);
        rateLimits.release(permit);

        assertEquals(4, requests(policy, 100));
    }

    @Test
    void aDeadHoldersRequestsAreLost() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        granted(policy, 4);
        clock.sleep(Duration.ofMinutes(1));

        assertEquals(1, requests(policy, 100));
    }

    @Test
    void aFifthOfAQuotaIsKeptForTheDailyRun() {
        PlatformPolicy policy = window(10, Duration.ofMinutes(5));

        PermitResult user = rateLimits.acquire(SCOPE, policy, new PermitRequest(100, 100, false, LONG));

        Permit permit = ((PermitResult.Granted) user).permit();
        assertEquals(8, count(permit));
        rateLimits.release(permit);
        assertInstanceOf(PermitResult.Wait.class,
                rateLimits.acquire(SCOPE, policy, new PermitRequest(100, 100, false, LONG)));
        assertEquals(2, requests(policy, 100));
    }

    @Test
    void theHeaderCorrectsTheWindow() {
        PlatformPolicy policy = window(10, Duration.ofMinutes(5));
        Permit permit = granted(policy, 10);
        permit.begin();
        permit.ended(new Limits(true, false, 10L, 3L, null), 1);
        rateLimits.release(permit);

        assertEquals(3, requests(policy, 100));
    }

    @Test
    void aTurnNeverCrossesTheQuotaDay() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new PlatformPolicy.Daily(1_000, zone),
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        clock.set(Instant.parse("2026-11-21T07:59:55Z"));

        Permit permit = granted(policy, 100);
        Instant last = clock.instant();
        while (permit.begin()) {
            last = clock.instant();
            permit.ended(Limits.FINE, 1);
        }

        assertTrue(last.isBefore(Instant.parse("2026-11-21T08:00:00Z")));
        clock.set(Instant.parse("2026-11-21T07:59:59Z"));
        rateLimits.release(permit);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-21T08:00:01Z")),
                rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void theDayIsOverWhenItsQuotaIs() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new PlatformPolicy.Daily(3, ZoneId.of("UTC")), PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        assertEquals(3, requests(policy, 100));

        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-22T00:00:00Z")),
                rateLimits.acquire(SCOPE, policy, want(1)));
        clock.set(Instant.parse("2026-11-22T00:00:00.4Z"));
        Permit permit = granted(policy, 1);
        permit.begin();
        assertEquals(Instant.parse("2026-11-22T00:00:01Z"), clock.instant());
    }

    @Test
    void neverSpendsMoreThanTheMonthAllows() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 250_000), 10, Duration.ofSeconds(10));
        Permit permit = ((PermitResult.Granted) rateLimits.acquire(SCOPE, policy, new PermitRequest(3, 30, true, LONG)))
                .permit();

        assertEquals(10, permit.room());
        permit.begin();
        permit.ended(Limits.FINE, 10);
        permit.begin();
        permit.ended(Limits.FINE, 10);
        assertEquals(5, permit.room());
        rateLimits.release(permit);

        Permit rest = ((PermitResult.Granted) rateLimits.acquire(SCOPE, policy, new PermitRequest(3, 30, true, LONG)))
                .permit();
        assertEquals(5, rest.room());
        rest.begin();
        rest.ended(Limits.FINE, 5);
        rateLimits.release(rest);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-12-01T00:00:00Z")),
                rateLimits.acquire(SCOPE, policy, new PermitRequest(1, 1, true, LONG)));
    }

    @Test
    void aCapOfZeroForbidsAsking() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 0), 10, Duration.ofSeconds(10));

        assertInstanceOf(PermitResult.Wait.class, rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void nobodyAsksBeforeThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit permit = granted(every(Duration.ofSeconds(1)), 5);
        permit.begin();
        permit.ended(new Limits(false, true, null, 0L, reset), 1);

        assertEquals(0, permit.room());
        rateLimits.release(permit);
        assertEquals(new PermitResult.Wait(reset), rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aHolderTakenForDeadStillPassesOnThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit late = granted(every(Duration.ofSeconds(1)), 5);
        late.begin();
        clock.sleep(Duration.ofMinutes(1));
        Permit other = granted(every(Duration.ofSeconds(1)), 5);
        late.ended(new Limits(false, true, null, 0L, reset), 1);

        rateLimits.release(late);
        rateLimits.release(other);

        assertEquals(new PermitResult.Wait(reset), rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void wallsInARowKeepEverybodyAwayForLonger() {
        for (Duration pause : new Duration[]{Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(25)}) {
            Permit permit = granted(every(Duration.ofSeconds(1)), 5);
            permit.begin();
            permit.ended(STOP, 1);
            rateLimits.release(permit);
            Instant until = clock.instant().plus(pause);
            assertEquals(new PermitResult.Wait(until),
                    rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
            clock.set(until);
        }
    }

    @Test
    void aTurnThatAnswersClosesTheBreaker() {
        Permit walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        rateLimits.release(walled);
        clock.sleep(Duration.ofMinutes(2));
        Permit well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        rateLimits.release(well);

        assertEquals(RateLimitState.Breaker.CLOSED, store.read(SCOPE).orElseThrow().breaker());
    }

    @Test
    void aRefusalStretchesTheIntervalAndOnlyAnswersRelaxIt() {
        Permit walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        rateLimits.release(walled);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Permit faulty = granted(every(Duration.ofSeconds(1)), 2);
        ask(faulty);
        faulty.begin();
        faulty.ended(FAULT, 1);
        rateLimits.release(faulty);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Permit well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        rateLimits.release(well);
        assertEquals(1.8, store.read(SCOPE).orElseThrow().factor());
    }

    @Test
    void aClockThatIsWrongTakesNoTurn() {
        skew = Duration.ofMillis(-501);

        assertInstanceOf(PermitResult.Wait.class, rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aTurnFitsIntoTheTimeItsHolderHas() {
        PermitResult grant = rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)),
                new PermitRequest(100, 100, true, Duration.ofSeconds(15)));

        assertEquals(4, count(((PermitResult.Granted) grant).permit()));
    }

    @Test
    void lanesAskAtTheirPartOfThePace() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 2,
                new PlatformPolicy.Window(10, Duration.ofMinutes(5)), null, PlatformPolicy.Price.FREE, 1,
                Duration.ofSeconds(10));

        assertEquals(5, requests(policy, 100));
        assertEquals(NOON.plusMillis(4 * 2_050), clock.instant());
    }

    @Test
    void keepsAWindowOfManySmallTurnsInSixteenEntries() {
        PlatformPolicy policy = window(60, Duration.ofMinutes(5));
        int asked = 0;
        while (clock.instant().isBefore(NOON.plus(Duration.ofMinutes(5)))) {
            if (rateLimits.acquire(SCOPE, policy, want(1)) instanceof PermitResult.Granted granted) {
                asked += count(granted.permit());
                rateLimits.release(granted.permit());
            }
            clock.sleep(Duration.ofSeconds(1));
        }

        assertEquals(60, asked);
        assertTrue(store.read(SCOPE).orElseThrow().window().size() <= RateLimitState.SPENDINGS);
    }

    private Permit granted(PlatformPolicy policy, int requests) {
        return ((PermitResult.Granted) rateLimits.acquire(SCOPE, policy, want(requests))).permit();
    }

    /** How many requests a permit for this many allows; the permit is released. */
    private int requests(PlatformPolicy policy, int wanted) {
        Permit permit = granted(policy, wanted);
        int count = count(permit);
        rateLimits.release(permit);
        return count;
    }

    private static int count(Permit permit) {
        int requests = 0;
        while (permit.begin()) {
            permit.ended(Limits.FINE, 1);
            requests++;
        }
        return requests;
    }

    private static void ask(Permit permit) {
        assertTrue(permit.begin());
        permit.ended(Limits.FINE, 1);
    }

    private static PermitRequest want(int requests) {
        return new PermitRequest(requests, requests, true, LONG);
    }

    private static PlatformPolicy every(Duration interval) {
        return new PlatformPolicy(PLATFORM, "api", interval, 1, null, null, PlatformPolicy.Price.FREE, 1,
                Duration.ofSeconds(10));
    }

    private static PlatformPolicy window(long limit, Duration span) {
        return new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, new PlatformPolicy.Window(limit, span),
                null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
    }
}
