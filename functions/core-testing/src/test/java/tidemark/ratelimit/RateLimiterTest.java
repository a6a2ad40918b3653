package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import tidemark.platform.FetchResult.Limits;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.ratelimit.RateLimiterFixture.NOON;
import static tidemark.ratelimit.RateLimiterFixture.PLATFORM;
import static tidemark.ratelimit.RateLimiterFixture.SCOPE;
import static tidemark.ratelimit.RateLimiterFixture.ask;
import static tidemark.ratelimit.RateLimiterFixture.count;
import static tidemark.ratelimit.RateLimiterFixture.every;
import static tidemark.ratelimit.RateLimiterFixture.want;

/** The spacing of requests and the exclusive holding of a permit. */
final class RateLimiterTest {

    private final RateLimiterFixture fixture = new RateLimiterFixture();

    @Test
    void spacesRequestsByTheIntervalAndAMargin() {
        Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 3);

        assertTrue(permit.begin());
        assertEquals(NOON, fixture.clock.instant());
        permit.ended(Limits.FINE, 1);
        assertTrue(permit.begin());
        assertEquals(NOON.plusMillis(1_050), fixture.clock.instant());
    }

    @Test
    void aRequestWaitsForTheEndOfTheLastOne() {
        Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 3);
        permit.begin();
        fixture.clock.sleep(Duration.ofSeconds(2));
        permit.ended(Limits.FINE, 1);

        assertTrue(permit.begin());

        assertEquals(NOON.plusSeconds(2), fixture.clock.instant());
    }

    @Test
    void aTurnEndsWithItsRequests() {
        Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 2);
        ask(permit);
        ask(permit);

        assertEquals(0, permit.room());
        assertFalse(permit.begin());
    }

    @Test
    void aTurnLastsTwentySeconds() {
        assertEquals(19, fixture.requests(every(Duration.ofSeconds(1)), 100));
        assertEquals(1, fixture.requests(every(Duration.ofMinutes(1)), 100));
    }

    @Test
    void noRequestStartsAfterTheEndOfTheTurn() {
        Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 3);
        ask(permit);
        fixture.clock.sleep(Duration.ofMinutes(1));

        assertFalse(permit.begin());
    }

    @Test
    void nobodyElseHasATurnThatIsHeld() {
        fixture.granted(every(Duration.ofSeconds(1)), 3);

        PermitResult second = fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3));

        assertEquals(new PermitResult.Wait(NOON.plusMillis(3 * 1_050 + 10_000 + 1_000 + 1_000 + 1)), second);
    }

    @Test
    void aHolderThatIsNotHeardOfAgainLosesItsTurn() {
        Permit dead = fixture.granted(every(Duration.ofSeconds(1)), 3);
        fixture.clock.set(
                ((PermitResult.Wait) fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(3))).until());

        fixture.granted(every(Duration.ofSeconds(1)), 3);

        assertFalse(dead.begin());
    }

    @Test
    void theNextTurnKeepsTheIntervalToTheLast() {
        Permit first = fixture.granted(every(Duration.ofSeconds(1)), 3);
        ask(first);
        fixture.rateLimits.release(first);

        Permit second = fixture.granted(every(Duration.ofSeconds(1)), 3);
        second.begin();

        assertEquals(NOON.plusMillis(1_050), fixture.clock.instant());
        assertTrue(second.follows(first));
    }

    @Test
    void aTurnThatSomebodyElseHadBetweenDoesNotFollow() {
        Permit first = fixture.granted(every(Duration.ofSeconds(1)), 3);
        fixture.rateLimits.release(first);
        fixture.rateLimits.release(fixture.granted(every(Duration.ofSeconds(1)), 3));

        assertFalse(fixture.granted(every(Duration.ofSeconds(1)), 3).follows(first));
    }

    @Test
    void aShortIntervalIsWaitedForAndALongOneIsNot() {
        Permit shortOne = fixture.granted(every(Duration.ofSeconds(3)), 1);
        ask(shortOne);
        fixture.rateLimits.release(shortOne);
        fixture.granted(every(Duration.ofSeconds(3)), 1);

        RateScope other = new RateScope(PLATFORM, "other");
        Permit longOne = ((PermitResult.Granted) fixture.rateLimits.acquire(other, every(Duration.ofSeconds(30)),
                want(1)))
                .permit();
        Instant started = fixture.clock.instant();
        ask(longOne);
        fixture.rateLimits.release(longOne);
        assertEquals(new PermitResult.Wait(started.plusMillis(30_050)),
                fixture.rateLimits.acquire(other, every(Duration.ofSeconds(30)), want(1)));
    }

    @Test
    void aClockThatIsWrongTakesNoTurn() {
        fixture.skew = Duration.ofMillis(-501);

        assertInstanceOf(PermitResult.Wait.class,
                fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aTurnFitsIntoTheTimeItsHolderHas() {
        PermitResult grant = fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)),
                new PermitRequest(100, 100, true, Duration.ofSeconds(15)));

        assertEquals(4, count(((PermitResult.Granted) grant).permit()));
    }

    @Test
    void lanesAskAtTheirPartOfThePace() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 2,
                new PlatformPolicy.Window(10, Duration.ofMinutes(5)), null, PlatformPolicy.Price.FREE, 1,
                Duration.ofSeconds(10));

        assertEquals(5, fixture.requests(policy, 100));
        assertEquals(NOON.plusMillis(4 * 2_050), fixture.clock.instant());
    }
}
