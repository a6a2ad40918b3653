package tidemark.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.platform.Manners;
import tidemark.platform.Pace;
import tidemark.platform.Reply.Limits;
import tidemark.platform.Scope;
import tidemark.testing.MemoryTurns;
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TurnsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Platform PLATFORM = new Platform("x");
    private static final Scope SCOPE = new Scope(PLATFORM, "cred:1");
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Limits STOP = new Limits(false, true, null, null, null);
    private static final Limits FAULT = new Limits(false, false, null, null, null);

    private final VirtualClock clock = new VirtualClock(NOON);
    private final MemoryTurns store = new MemoryTurns();
    private Duration skew = Duration.ZERO;
    private int token;
    private final Turns turns = new Turns(store, clock, clock, () -> skew, Pace.REAL, () -> "token-" + token++,
            TurnSettings.DEFAULT);

    @Test
    void spacesRequestsByTheIntervalAndAMargin() {
        Turn turn = granted(every(Duration.ofSeconds(1)), 3);

        assertTrue(turn.begin());
        assertEquals(NOON, clock.instant());
        turn.ended(Limits.FINE, 1);
        assertTrue(turn.begin());
        assertEquals(NOON.plusMillis(1_050), clock.instant());
    }

    @Test
    void aRequestWaitsForTheEndOfTheLastOne() {
        Turn turn = granted(every(Duration.ofSeconds(1)), 3);
        turn.begin();
        clock.sleep(Duration.ofSeconds(2));
        turn.ended(Limits.FINE, 1);

        assertTrue(turn.begin());

        assertEquals(NOON.plusSeconds(2), clock.instant());
    }

    @Test
    void aTurnEndsWithItsRequests() {
        Turn turn = granted(every(Duration.ofSeconds(1)), 2);
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
        Turn turn = granted(every(Duration.ofSeconds(1)), 3);
        ask(turn);
        clock.sleep(Duration.ofMinutes(1));

        assertFalse(turn.begin());
    }

    @Test
    void nobodyElseHasATurnThatIsHeld() {
        granted(every(Duration.ofSeconds(1)), 3);

        Grant second = turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3));

        assertEquals(new Grant.Wait(NOON.plusMillis(3 * 1_050 + 10_000 + 1_000 + 1_000 + 1)), second);
    }

    @Test
    void aHolderThatIsNotHeardOfAgainLosesItsTurn() {
        Turn dead = granted(every(Duration.ofSeconds(1)), 3);
        clock.set(((Grant.Wait) turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3))).until());

        granted(every(Duration.ofSeconds(1)), 3);

        assertFalse(dead.begin());
    }

    @Test
    void theNextTurnKeepsTheIntervalToTheLast() {
        Turn first = granted(every(Duration.ofSeconds(1)), 3);
        ask(first);
        turns.release(first);

        Turn second = granted(every(Duration.ofSeconds(1)), 3);
        second.begin();

        assertEquals(NOON.plusMillis(1_050), clock.instant());
        assertTrue(second.follows(first));
    }

    @Test
    void aTurnThatSomebodyElseHadBetweenDoesNotFollow() {
        Turn first = granted(every(Duration.ofSeconds(1)), 3);
        turns.release(first);
        turns.release(granted(every(Duration.ofSeconds(1)), 3));

        assertFalse(granted(every(Duration.ofSeconds(1)), 3).follows(first));
    }

    @Test
    void aShortIntervalIsWaitedForAndALongOneIsNot() {
        Turn shortOne = granted(every(Duration.ofSeconds(3)), 1);
        ask(shortOne);
        turns.release(shortOne);
        granted(every(Duration.ofSeconds(3)), 1);

        Scope other = new Scope(PLATFORM, "other");
        Turn longOne = ((Grant.Granted) turns.acquire(other, every(Duration.ofSeconds(30)), want(1))).turn();
        Instant started = clock.instant();
        ask(longOne);
        turns.release(longOne);
        assertEquals(new Grant.Wait(started.plusMillis(30_050)),
                turns.acquire(other, every(Duration.ofSeconds(30)), want(1)));
    }

    @Test
    void neverMoreRequestsThanAWindowAllows() {
        Manners manners = window(5, Duration.ofMinutes(5));
        Turn turn = granted(manners, 100);
        Instant last = NOON;
        while (turn.begin()) {
            last = clock.instant();
            turn.ended(Limits.FINE, 1);
        }
        turns.release(turn);

        assertEquals(new Grant.Wait(last.plus(Duration.ofMinutes(5)).plusMillis(50)),
                turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void aRefundedRequestCanBeUsedAgain() {
        Manners manners = window(5, Duration.ofMinutes(5));
        Turn turn = granted(manners, 5);
        ask(turn);
        turns.release(turn);

        assertEquals(4, requests(manners, 100));
    }

    @Test
    void aDeadHoldersRequestsAreLost() {
        Manners manners = window(5, Duration.ofMinutes(5));
        granted(manners, 4);
        clock.sleep(Duration.ofMinutes(1));

        assertEquals(1, requests(manners, 100));
    }

    @Test
    void aFifthOfAQuotaIsKeptForTheDailyRun() {
        Manners manners = window(10, Duration.ofMinutes(5));

        Grant user = turns.acquire(SCOPE, manners, new Want(100, 100, false, LONG));

        Turn turn = ((Grant.Granted) user).turn();
        assertEquals(8, count(turn));
        turns.release(turn);
        assertInstanceOf(Grant.Wait.class, turns.acquire(SCOPE, manners, new Want(100, 100, false, LONG)));
        assertEquals(2, requests(manners, 100));
    }

    @Test
    void theHeaderCorrectsTheWindow() {
        Manners manners = window(10, Duration.ofMinutes(5));
        Turn turn = granted(manners, 10);
        turn.begin();
        turn.ended(new Limits(true, false, 10L, 3L, null), 1);
        turns.release(turn);

        assertEquals(3, requests(manners, 100));
    }

    @Test
    void aTurnNeverCrossesTheQuotaDay() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        Manners manners = new Manners(PLATFORM, "api", Duration.ofSeconds(1), 1, null, new Manners.Daily(1_000, zone),
                Manners.Price.FREE, 1, Duration.ofSeconds(10));
        clock.set(Instant.parse("2026-11-21T07:59:55Z"));

        Turn turn = granted(manners, 100);
        Instant last = clock.instant();
        while (turn.begin()) {
            last = clock.instant();
            turn.ended(Limits.FINE, 1);
        }

        assertTrue(last.isBefore(Instant.parse("2026-11-21T08:00:00Z")));
        clock.set(Instant.parse("2026-11-21T07:59:59Z"));
        turns.release(turn);
        assertEquals(new Grant.Wait(Instant.parse("2026-11-21T08:00:01Z")), turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void theDayIsOverWhenItsQuotaIs() {
        Manners manners = new Manners(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new Manners.Daily(3, ZoneId.of("UTC")), Manners.Price.FREE, 1, Duration.ofSeconds(10));
        assertEquals(3, requests(manners, 100));

        assertEquals(new Grant.Wait(Instant.parse("2026-11-22T00:00:00Z")), turns.acquire(SCOPE, manners, want(1)));
        clock.set(Instant.parse("2026-11-22T00:00:00.4Z"));
        Turn turn = granted(manners, 1);
        turn.begin();
        assertEquals(Instant.parse("2026-11-22T00:00:01Z"), clock.instant());
    }

    @Test
    void neverSpendsMoreThanTheMonthAllows() {
        Manners manners = new Manners(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new Manners.Price(10_000, 250_000), 10, Duration.ofSeconds(10));
        Turn turn = ((Grant.Granted) turns.acquire(SCOPE, manners, new Want(3, 30, true, LONG))).turn();

        assertEquals(10, turn.room());
        turn.begin();
        turn.ended(Limits.FINE, 10);
        turn.begin();
        turn.ended(Limits.FINE, 10);
        assertEquals(5, turn.room());
        turns.release(turn);

        Turn rest = ((Grant.Granted) turns.acquire(SCOPE, manners, new Want(3, 30, true, LONG))).turn();
        assertEquals(5, rest.room());
        rest.begin();
        rest.ended(Limits.FINE, 5);
        turns.release(rest);
        assertEquals(new Grant.Wait(Instant.parse("2026-12-01T00:00:00Z")),
                turns.acquire(SCOPE, manners, new Want(1, 1, true, LONG)));
    }

    @Test
    void aCapOfZeroForbidsAsking() {
        Manners manners = new Manners(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new Manners.Price(10_000, 0), 10, Duration.ofSeconds(10));

        assertInstanceOf(Grant.Wait.class, turns.acquire(SCOPE, manners, want(1)));
    }

    @Test
    void nobodyAsksBeforeThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Turn turn = granted(every(Duration.ofSeconds(1)), 5);
        turn.begin();
        turn.ended(new Limits(false, true, null, 0L, reset), 1);

        assertEquals(0, turn.room());
        turns.release(turn);
        assertEquals(new Grant.Wait(reset), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aHolderTakenForDeadStillPassesOnThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Turn late = granted(every(Duration.ofSeconds(1)), 5);
        late.begin();
        clock.sleep(Duration.ofMinutes(1));
        Turn other = granted(every(Duration.ofSeconds(1)), 5);
        late.ended(new Limits(false, true, null, 0L, reset), 1);

        turns.release(late);
        turns.release(other);

        assertEquals(new Grant.Wait(reset), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void wallsInARowKeepEverybodyAwayForLonger() {
        for (Duration pause : new Duration[]{Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(25)}) {
            Turn turn = granted(every(Duration.ofSeconds(1)), 5);
            turn.begin();
            turn.ended(STOP, 1);
            turns.release(turn);
            Instant until = clock.instant().plus(pause);
            assertEquals(new Grant.Wait(until), turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
            clock.set(until);
        }
    }

    @Test
    void aTurnThatAnswersClosesTheBreaker() {
        Turn walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        turns.release(walled);
        clock.sleep(Duration.ofMinutes(2));
        Turn well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        turns.release(well);

        assertEquals(TurnState.Breaker.CLOSED, store.read(SCOPE).orElseThrow().breaker());
    }

    @Test
    void aRefusalStretchesTheIntervalAndOnlyAnswersRelaxIt() {
        Turn walled = granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        turns.release(walled);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Turn faulty = granted(every(Duration.ofSeconds(1)), 2);
        ask(faulty);
        faulty.begin();
        faulty.ended(FAULT, 1);
        turns.release(faulty);
        assertEquals(2, store.read(SCOPE).orElseThrow().factor());

        clock.sleep(Duration.ofMinutes(2));
        Turn well = granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        turns.release(well);
        assertEquals(1.8, store.read(SCOPE).orElseThrow().factor());
    }

    @Test
    void aClockThatIsWrongTakesNoTurn() {
        skew = Duration.ofMillis(-501);

        assertInstanceOf(Grant.Wait.class, turns.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aTurnFitsIntoTheTimeItsHolderHas() {
        Grant grant = turns.acquire(SCOPE, every(Duration.ofSeconds(1)),
                new Want(100, 100, true, Duration.ofSeconds(15)));

        assertEquals(4, count(((Grant.Granted) grant).turn()));
    }

    @Test
    void lanesAskAtTheirPartOfThePace() {
        Manners manners = new Manners(PLATFORM, "api", Duration.ofSeconds(1), 2,
                new Manners.Window(10, Duration.ofMinutes(5)), null, Manners.Price.FREE, 1, Duration.ofSeconds(10));

        assertEquals(5, requests(manners, 100));
        assertEquals(NOON.plusMillis(4 * 2_050), clock.instant());
    }

    @Test
    void keepsAWindowOfManySmallTurnsInSixteenEntries() {
        Manners manners = window(60, Duration.ofMinutes(5));
        int asked = 0;
        while (clock.instant().isBefore(NOON.plus(Duration.ofMinutes(5)))) {
            if (turns.acquire(SCOPE, manners, want(1)) instanceof Grant.Granted granted) {
                asked += count(granted.turn());
                turns.release(granted.turn());
            }
            clock.sleep(Duration.ofSeconds(1));
        }

        assertEquals(60, asked);
        assertTrue(store.read(SCOPE).orElseThrow().window().size() <= TurnState.SPENDINGS);
    }

    private Turn granted(Manners manners, int requests) {
        return ((Grant.Granted) turns.acquire(SCOPE, manners, want(requests))).turn();
    }

    /** How many requests a turn that wants so many gets to send; the turn is given back. */
    private int requests(Manners manners, int wanted) {
        Turn turn = granted(manners, wanted);
        int count = count(turn);
        turns.release(turn);
        return count;
    }

    private static int count(Turn turn) {
        int requests = 0;
        while (turn.begin()) {
            turn.ended(Limits.FINE, 1);
            requests++;
        }
        return requests;
    }

    private static void ask(Turn turn) {
        assertTrue(turn.begin());
        turn.ended(Limits.FINE, 1);
    }

    private static Want want(int requests) {
        return new Want(requests, requests, true, LONG);
    }

    private static Manners every(Duration interval) {
        return new Manners(PLATFORM, "api", interval, 1, null, null, Manners.Price.FREE, 1, Duration.ofSeconds(10));
    }

    private static Manners window(long limit, Duration span) {
        return new Manners(PLATFORM, "api", Duration.ofSeconds(1), 1, new Manners.Window(limit, span), null,
                Manners.Price.FREE, 1, Duration.ofSeconds(10));
    }
}
