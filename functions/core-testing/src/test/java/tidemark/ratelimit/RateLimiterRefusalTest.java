package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import tidemark.platform.FetchResult.Limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tidemark.ratelimit.RateLimiterFixture.FAULT;
import static tidemark.ratelimit.RateLimiterFixture.NOON;
import static tidemark.ratelimit.RateLimiterFixture.SCOPE;
import static tidemark.ratelimit.RateLimiterFixture.STOP;
import static tidemark.ratelimit.RateLimiterFixture.ask;
import static tidemark.ratelimit.RateLimiterFixture.every;
import static tidemark.ratelimit.RateLimiterFixture.want;

/** The pauses and longer intervals after a platform refused. */
final class RateLimiterRefusalTest {

    private final RateLimiterFixture fixture = new RateLimiterFixture();

    @Test
    void nobodyAsksBeforeThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 5);
        permit.begin();
        permit.ended(new Limits(false, true, null, 0L, reset), 1);

        assertEquals(0, permit.room());
        fixture.rateLimits.release(permit);
        assertEquals(new PermitResult.Wait(reset),
                fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void aHolderTakenForDeadStillPassesOnThePlatformsTime() {
        Instant reset = NOON.plus(Duration.ofMinutes(15));
        Permit late = fixture.granted(every(Duration.ofSeconds(1)), 5);
        late.begin();
        fixture.clock.sleep(Duration.ofMinutes(1));
        Permit other = fixture.granted(every(Duration.ofSeconds(1)), 5);
        late.ended(new Limits(false, true, null, 0L, reset), 1);

        fixture.rateLimits.release(late);
        fixture.rateLimits.release(other);

        assertEquals(new PermitResult.Wait(reset),
                fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
    }

    @Test
    void wallsInARowKeepEverybodyAwayForLonger() {
        for (Duration pause : new Duration[]{Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(25)}) {
            Permit permit = fixture.granted(every(Duration.ofSeconds(1)), 5);
            permit.begin();
            permit.ended(STOP, 1);
            fixture.rateLimits.release(permit);
            Instant until = fixture.clock.instant().plus(pause);
            assertEquals(new PermitResult.Wait(until),
                    fixture.rateLimits.acquire(SCOPE, every(Duration.ofSeconds(1)), want(1)));
            fixture.clock.set(until);
        }
    }

    @Test
    void aTurnThatAnswersClosesTheBreaker() {
        Permit walled = fixture.granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        fixture.rateLimits.release(walled);
        fixture.clock.sleep(Duration.ofMinutes(2));
        Permit well = fixture.granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        fixture.rateLimits.release(well);

        assertEquals(RateLimitState.Breaker.CLOSED, fixture.store.read(SCOPE).orElseThrow().breaker());
    }

    @Test
    void aRefusalStretchesTheIntervalAndOnlyAnswersRelaxIt() {
        Permit walled = fixture.granted(every(Duration.ofSeconds(1)), 5);
        walled.begin();
        walled.ended(STOP, 1);
        fixture.rateLimits.release(walled);
        assertEquals(2, fixture.store.read(SCOPE).orElseThrow().factor());

        fixture.clock.sleep(Duration.ofMinutes(2));
        Permit faulty = fixture.granted(every(Duration.ofSeconds(1)), 2);
        ask(faulty);
        faulty.begin();
        faulty.ended(FAULT, 1);
        fixture.rateLimits.release(faulty);
        assertEquals(2, fixture.store.read(SCOPE).orElseThrow().factor());

        fixture.clock.sleep(Duration.ofMinutes(2));
        Permit well = fixture.granted(every(Duration.ofSeconds(1)), 1);
        ask(well);
        fixture.rateLimits.release(well);
        assertEquals(1.8, fixture.store.read(SCOPE).orElseThrow().factor());
    }
}
