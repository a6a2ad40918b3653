package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.TimeScale;
import tidemark.platform.FetchResult.Limits;
import tidemark.platform.RateScope;
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
    private final RateLimiter turns = new RateLimiter(store, clock, clock, () -> skew, TimeScale.REAL, () -> "token-" + token++,
            RateLimitSettings.DEFAULT);

    @Test
    void spacesRequestsByTheIntervalAndAMargin() {
        Permit turn = granted(every(Duration.ofSeconds(1)), 3);

        assertTrue(turn.begin());
        assertEquals(NOON, clock.instant());
        turn.ended(Limits.FINE, 1);
        assertTrue(turn.begin());
        assertEquals(NOON.plusMillis(1_050), clock.instant());
    }

    @Test
    void aRequestWaitsForTheEndOfTheLastOne() {
        Permit turn = granted(every(Duration.ofSeconds(1)), 3);
        turn.begin();
        clock.sleep(Duration.ofSeconds(2));
        turn.ended(Limits.FINE, 1);

        assertTrue(turn.begin());

        assertEquals(NOON.plusSeconds(2), clock.instant());
    }

    @Test
    void aTurnEndsWithItsRequests() {
        Permit turn = granted(every(Duration.ofSeconds(1)), 2);
        ask(turn);
        ask(turn);

        assertEquals(0, turn.room());
        assertFalse(turn.begin());
    }

    @Test
    void aTurnLastsTwentySeconds() {
        assertEquals(19, requests(every(Duration.ofSeconds(1)), 100));
        assertEquals(1, requests(every(Duration.ofMinutes(1)), 100));
    }

    @Test
    void noRequestStartsAfterTheEndOfTheTurn() {
        Permit turn = granted(every(Duration.ofSeconds(1)), 3);
        ask(turn);
        clock.sleep(Duration.ofMinutes(1));

        assertFalse(turn.begin());
    }

    @Test
    void nobodyElseHasATurnThatIsHeld() {
        granted(every(Duration.ofSeconds(1)), 3);

        PermitResult second = turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3));

        assertEquals(new PermitResult.Wait(NOON.plusMillis(3 * 1_050 + 10_000 + 1_000 + 1_000 + 1)), second);
    }

    @Test
    void aHolderThatIsNotHeardOfAgainLosesItsTurn() {
        Permit dead = granted(every(Duration.ofSeconds(1)), 3);
        clock.set(((PermitResult.Wait) turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3))).until());

        granted(every(Duration.ofSeconds(1)), 3);

        assertFalse(dead.begin());
    }

    @Test
    void theNextTurnKeepsTheIntervalToTheLast() {
        Permit first = granted(every(Duration.ofSeconds(1)), 3);
        ask(first);
        turns.release(first);

        Permit second = granted(every(Duration.ofSeconds(1)), 3);
        second.begin();

        assertEquals(NOON.plusMillis(1_050), clock.instant());
        assertTrue(second.follows(first));
    }

    @Test
    void aTurnThatSomebodyElseHadBetweenDoesNotFollow() {
        Permit first = granted(every(Duration.ofSeconds(1)), 3);
        turns.release(first);
        turns.release(granted(every(Duration.ofSeconds(1)), 3));

        assertFalse(granted(every(Duration.ofSeconds(1)), 3).follows(first));
    }

    @Test
    void aShortIntervalIsWaitedForAndALongOneIsNot() {
        Permit shortOne = granted(every(Duration.ofSeconds(3)), 1);
        ask(shortOne);
        turns.release(shortOne);
        granted(every(Duration.ofSeconds(3)), 1);

        RateScope other = new RateScope(PLATFORM, "other");
        Permit longOne = ((PermitResult.Granted) turns.acquire(other, every(Duration.ofSeconds(30)), want(1))).turn();
        Instant started = clock.instant();
        ask(longOne);
        turns.release(longOne);
        assertEquals(new PermitResult.Wait(started.plusMillis(30_050)),
                turns.acquire(other, every(Duration.ofSeconds(30)), want(1)));
    }

    @Test
    void neverMoreRequestsThanAWindowAllows() {
        PlatformPolicy manners = window(5, Duration.ofMinutes(5));
        Permit turn = granted(manners, 100);
        Instant last = NOON;
        while (turn.begin()) {
            last = clock.instant();
            turn.ended(Limits.FINE, 1);
        }
        turns.release(turn);

        assertEquals(new PermitResult.Wait(last.plus(Duration.ofMinutes(5)).plusMillis(50)),
                turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void aRefundedRequestCanBeUsedAgain() {
        PlatformPolicy manners = window(5, Duration.ofMinutes(5));
        Permit turn = granted(manners, 5);
        ask(turn);
        turns.release(turn);

        assertEquals(4, requests(manners, 100));
    }

    @Test
    void aDeadHoldersRequestsAreLost() {
        PlatformPolicy manners = window(5, Duration.ofMinutes(5));
        granted(manners, 4);
        clock.sleep(Duration.ofMinutes(1));

        assertEquals(1, requests(manners, 100));
    }

    @Test
    void aFifthOfAQuotaIsKeptForTheDailyRun() {
        PlatformPolicy manners = window(10, Duration.ofMinutes(5));

        PermitResult user = turns.acquire(SCOPE, manners, new PermitRequest(100, 100, false, LONG));

        Permit turn = ((PermitResult.Granted) user).turn();
        assertEquals(8, count(turn));
        turns.release(turn);
        assertInstanceOf(PermitResult.Wait.class, turns.acquire(SCOPE, manners, new PermitRequest(100, 100, false, LONG)));
        assertEquals(2, requests(manners, 100));
    }

    @Test
    void theHeaderCorrectsTheWindow() {
        PlatformPolicy manners = window(10, Duration.ofMinutes(5));
        Permit turn = granted(manners, 10);
        turn.begin();
        turn.ended(new Limits(true, false, 10L, 3L, null), 1);
        turns.release(turn);

        assertEquals(3, requests(manners, 100));
    }

    @Test
    void aTurnNeverCrossesTheQuotaDay() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        PlatformPolicy manners = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, new PlatformPolicy.Daily(1_000, zone),
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        clock.set(Instant.parse("2026-11-21T07:59:55Z"));

        Permit turn = granted(manners, 100);
        Instant last = clock.instant();
        while (turn.begin()) {
            last = clock.instant();
            turn.ended(Limits.FINE, 1);
        }

        assertTrue(last.isBefore(Instant.parse("2026-11-21T08:00:00Z")));
        clock.set(Instant.parse("2026-11-21T07:59:59Z"));
        turns.release(turn);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-21T08:00:01Z")), turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void theDayIsOverWhenItsQuotaIs() {
        PlatformPolicy manners = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new PlatformPolicy.Daily(3, ZoneId.of("UTC")), PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        assertEquals(3, requests(manners, 100));

        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-22T00:00:00Z")), turns.acquire(SCOPE, manners, want(1)));
        clock.set(Instant.parse("2026-11-22T00:00:00.4Z"));
        Permit turn = granted(manners, 1);
        turn.begin();
        assertEquals(Instant.parse("2026-11-22T00:00:01Z"), clock.instant());
    }

    @Test
    void neverSpendsMoreThanTheMonthAllows() {
        PlatformPolicy manners = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 250_000), 10, Duration.ofSeconds(10));
        Permit turn = ((PermitResult.Granted) turns.acquire(SCOPE, manners, new PermitRequest(3, 30, true, LONG))).turn();

        assertEquals(10, turn.room());
        turn.begin();
        turn.ended(Limits.FINE, 10);
        turn.begin();
        turn.ended(Limits.FINE, 10);
        assertEquals(5, turn.room());
        turns.release(turn);

        Permit rest = ((PermitResult.Granted) turns.acquire(SCOPE, manners, new PermitRequest(3, 30, true, LONG))).turn();
        assertEquals(5, rest.room());
        rest.begin();
        rest.ended(Limits.FINE, 5);
        turns.release(rest);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-12-01T00:00:00Z")),
                turns.acquire(SCOPE, manners, new PermitRequest(1, 1, true, LONG)));
    }

    @Test
    void aCapOfZeroForbidsAsking() {
        PlatformPolicy manners = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 0), 10, Duration.ofSeconds(10));

        assertInstanceOf(PermitResult.Wait.class, turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void nobodyAsksBeforeThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit turn = granted(every(Duration.ofSeconds(1)), 5);
        turn.begin();
        turn.ended(new Limits(false, true, null, 0L, reset), 1);

        assertEquals(0, turn.room());
        turns.release(turn);
        assertEquals(new PermitResult.Wait(reset), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aHolderTakenForDeadStillPassesOnThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit late = granted(every(Duration.ofSeconds(1)), 5);
        late.begin();
        clock.sleep(Duration.ofMinutes(1));
        Permit other = granted(every(Duration.ofSeconds(1)), 5);
        late.ended(new Limits(false, true, null, 0L, reset), 1);

        turns.release(late);
        turns.release(other);

        assertEquals(new PermitResult.Wait(reset), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void wallsInARowKeepEverybodyAwayForLonger() {
        for (Duration pause : new Duration[]{Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(25)}) {
            Permit turn = granted(every(Duration.ofSeconds(1)), 5);
            turn.begin();
            turn.ended(STOP, 1);
            turns.release(turn);
            Instant until = clock.instant().plus(pause);
            assertEquals(new PermitResult.Wait(until), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
            clock.set(until);
        }
    }

    @Test
    void aTurnThatAnswersClosesTheBreaker() {
        Permit walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        turns.release(walled);
        clock.sleep(Duration.ofMinutes(2));
        Permit well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        turns.release(well);

        assertEquals(RateLimitState.Breaker.CLOSED, store.read(SCOPE).orElseThrow().breaker());
    }

    @Test
    void aRefusalStretchesTheIntervalAndOnlyAnswersRelaxIt() {
        Permit walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        turns.release(walled);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Permit faulty = granted(every(Duration.ofSeconds(1)), 2);
        ask(faulty);
        faulty.begin();
        faulty.ended(FAULT, 1);
        turns.release(faulty);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Permit well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        turns.release(well);
        assertEquals(1.8, store.read(SCOPE).orElseThrow().factor());
    }

    @Test
    void aClockThatIsWrongTakesNoTurn() {
        skew = Duration.ofMillis(-501);

        assertInstanceOf(PermitResult.Wait.class, turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aTurnFitsIntoTheTimeItsHolderHas() {
        PermitResult grant = turns.acquire(SCOPE, every(Duration.ofSeconds(1)),
                new PermitRequest(100, 100, true, Duration.ofSeconds(15)));

        assertEquals(4, count(((PermitResult.Granted) grant).turn()));
    }

    @Test
    void lanesAskAtTheirPartOfThePace() {
        PlatformPolicy manners = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 2,
                new PlatformPolicy.Window(10, Duration.ofMinutes(5)), null, PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));

        assertEquals(5, requests(manners, 100));
        assertEquals(NOON.plusMillis(4 * 2_050), clock.instant());
    }

    @Test
    void keepsAWindowOfManySmallTurnsInSixteenEntries() {
        PlatformPolicy manners = window(60, Duration.ofMinutes(5));
        int asked = 0;
        while (clock.instant().isBefore(NOON.plus(Duration.ofMinutes(5)))) {
            if (turns.acquire(SCOPE, manners, want(1)) instanceof PermitResult.Granted granted) {
                asked += count(granted.turn());
                turns.release(granted.turn());
            }
            clock.sleep(Duration.ofSeconds(1));
        }

        assertEquals(60, asked);
        assertTrue(store.read(SCOPE).orElseThrow().window().size() <= RateLimitState.SPENDINGS);
    }

    private Permit granted(PlatformPolicy manners, int requests) {
        return ((PermitResult.Granted) turns.acquire(SCOPE, manners, want(requests))).turn();
    }

    /** How many requests a turn that wants so many gets to send; the turn is given back. */
    private int requests(PlatformPolicy manners, int wanted) {
        Permit turn = granted(manners, wanted);
        int count = count(turn);
        turns.release(turn);
        return count;
    }

    private static int count(Permit turn) {
        int requests = 0;
        while (turn.begin()) {
            turn.ended(Limits.FINE, 1);
            requests++;
        }
        return requests;
    }

    private static void ask(Permit turn) {
        assertTrue(turn.begin());
        turn.ended(Limits.FINE, 1);
    }

    private static PermitRequest want(int requests) {
        return new PermitRequest(requests, requests, true, LONG);
    }

    private static PlatformPolicy every(Duration interval) {
        return new PlatformPolicy(PLATFORM, "api", interval, 1, null, null, PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
    }

    private static PlatformPolicy window(long limit, Duration span) {
        return new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, new PlatformPolicy.Window(limit, span), null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
    }
}
