package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import tidemark.platform.FetchResult.Limits;
import tidemark.platform.PlatformPolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.ratelimit.RateLimiterFixture.LONG;
import static tidemark.ratelimit.RateLimiterFixture.NOON;
import static tidemark.ratelimit.RateLimiterFixture.PLATFORM;
import static tidemark.ratelimit.RateLimiterFixture.SCOPE;
import static tidemark.ratelimit.RateLimiterFixture.ask;
import static tidemark.ratelimit.RateLimiterFixture.count;
import static tidemark.ratelimit.RateLimiterFixture.want;
import static tidemark.ratelimit.RateLimiterFixture.window;

/** The windows, quota days and money caps that a permit reserves from. */
final class RateLimiterQuotaTest {

    private final RateLimiterFixture fixture = new RateLimiterFixture();

    @Test
    void neverMoreRequestsThanAWindowAllows() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        Permit permit = fixture.granted(policy, 100);
        Instant last = NOON;
        while (permit.begin()) {
            last = fixture.clock.instant();
            permit.ended(Limits.FINE, 1);
        }
        fixture.rateLimits.release(permit);

        assertEquals(new PermitResult.Wait(last.plus(Duration.ofMinutes(5)).plusMillis(50)),
                fixture.rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void aRefundedRequestCanBeUsedAgain() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        Permit permit = fixture.granted(policy, 5);
        ask(permit);
        fixture.rateLimits.release(permit);

        assertEquals(4, fixture.requests(policy, 100));
    }

    @Test
    void aDeadHoldersRequestsAreLost() {
        PlatformPolicy policy = window(5, Duration.ofMinutes(5));
        fixture.granted(policy, 4);
        fixture.clock.sleep(Duration.ofMinutes(1));

        assertEquals(1, fixture.requests(policy, 100));
    }

    @Test
    void aFifthOfAQuotaIsKeptForTheDailyRun() {
        PlatformPolicy policy = window(10, Duration.ofMinutes(5));

        PermitResult user = fixture.rateLimits.acquire(SCOPE, policy, new PermitRequest(100, 100, false, LONG));

        Permit permit = ((PermitResult.Granted) user).permit();
        assertEquals(8, count(permit));
        fixture.rateLimits.release(permit);
        assertInstanceOf(PermitResult.Wait.class,
                fixture.rateLimits.acquire(SCOPE, policy, new PermitRequest(100, 100, false, LONG)));
        assertEquals(2, fixture.requests(policy, 100));
    }

    @Test
    void theHeaderCorrectsTheWindow() {
        PlatformPolicy policy = window(10, Duration.ofMinutes(5));
        Permit permit = fixture.granted(policy, 10);
        permit.begin();
        permit.ended(new Limits(true, false, 10L, 3L, null), 1);
        fixture.rateLimits.release(permit);

        assertEquals(3, fixture.requests(policy, 100));
    }

    @Test
    void aTurnNeverCrossesTheQuotaDay() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new PlatformPolicy.Daily(1_000, zone),
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        fixture.clock.set(Instant.parse("2026-11-21T07:59:55Z"));

        Permit permit = fixture.granted(policy, 100);
        Instant last = fixture.clock.instant();
        while (permit.begin()) {
            last = fixture.clock.instant();
            permit.ended(Limits.FINE, 1);
        }

        assertTrue(last.isBefore(Instant.parse("2026-11-21T08:00:00Z")));
        fixture.clock.set(Instant.parse("2026-11-21T07:59:59Z"));
        fixture.rateLimits.release(permit);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-21T08:00:01Z")),
                fixture.rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void theDayIsOverWhenItsQuotaIs() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null,
                new PlatformPolicy.Daily(3, ZoneId.of("UTC")), PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        assertEquals(3, fixture.requests(policy, 100));

        assertEquals(new PermitResult.Wait(Instant.parse("2026-11-22T00:00:00Z")),
                fixture.rateLimits.acquire(SCOPE, policy, want(1)));
        fixture.clock.set(Instant.parse("2026-11-22T00:00:00.4Z"));
        Permit permit = fixture.granted(policy, 1);
        permit.begin();
        assertEquals(Instant.parse("2026-11-22T00:00:01Z"), fixture.clock.instant());
    }

    @Test
    void neverSpendsMoreThanTheMonthAllows() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 250_000), 10, Duration.ofSeconds(10));
        Permit permit = ((PermitResult.Granted) fixture.rateLimits.acquire(SCOPE, policy,
                new PermitRequest(3, 30, true, LONG)))
                .permit();

        assertEquals(10, permit.room());
        permit.begin();
        permit.ended(Limits.FINE, 10);
        permit.begin();
        permit.ended(Limits.FINE, 10);
        assertEquals(5, permit.room());
        fixture.rateLimits.release(permit);

        Permit rest = ((PermitResult.Granted) fixture.rateLimits.acquire(SCOPE, policy,
                new PermitRequest(3, 30, true, LONG)))
                .permit();
        assertEquals(5, rest.room());
        rest.begin();
        rest.ended(Limits.FINE, 5);
        fixture.rateLimits.release(rest);
        assertEquals(new PermitResult.Wait(Instant.parse("2026-12-01T00:00:00Z")),
                fixture.rateLimits.acquire(SCOPE, policy, new PermitRequest(1, 1, true, LONG)));
    }

    @Test
    void aCapOfZeroForbidsAsking() {
        PlatformPolicy policy = new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, null, null,
                new PlatformPolicy.Price(10_000, 0), 10, Duration.ofSeconds(10));

        assertInstanceOf(PermitResult.Wait.class, fixture.rateLimits.acquire(SCOPE, policy, want(1)));
    }

    @Test
    void keepsAWindowOfManySmallTurnsInSixteenEntries() {
        PlatformPolicy policy = window(60, Duration.ofMinutes(5));
        int asked = 0;
        while (fixture.clock.instant().isBefore(NOON.plus(Duration.ofMinutes(5)))) {
            if (fixture.rateLimits.acquire(SCOPE, policy, want(1)) instanceof PermitResult.Granted granted) {
                asked += count(granted.permit());
                fixture.rateLimits.release(granted.permit());
            }
            fixture.clock.sleep(Duration.ofSeconds(1));
        }

        assertEquals(60, asked);
        assertTrue(fixture.store.read(SCOPE).orElseThrow().window().size() <= RateLimitState.SPENDINGS);
    }
}
