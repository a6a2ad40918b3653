package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;

import tidemark.account.Platform;
import tidemark.platform.FetchResult.Limits;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.TimeScale;
import tidemark.testing.MemoryRateLimits;
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A rate limiter on a store in memory and a virtual clock, with the policies and permits that its tests need. */
final class RateLimiterFixture {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Platform PLATFORM = new Platform("x");
    static final RateScope SCOPE = new RateScope(PLATFORM, "cred:1");
    static final Duration LONG = Duration.ofMinutes(10);
    static final Limits STOP = new Limits(false, true, null, null, null);
    static final Limits FAULT = new Limits(false, false, null, null, null);

    final VirtualClock clock = new VirtualClock(NOON);
    final MemoryRateLimits store = new MemoryRateLimits();
    Duration skew = Duration.ZERO;
    private int token;
    final RateLimiter rateLimits = new RateLimiter(store, clock, clock, () -> skew, TimeScale.REAL,
            () -> "token-" + token++,
            RateLimitSettings.DEFAULT);

    Permit granted(PlatformPolicy policy, int requests) {
        return ((PermitResult.Granted) rateLimits.acquire(SCOPE, policy, want(requests))).permit();
    }

    /** How many requests a permit for this many allows; the permit is released. */
    int requests(PlatformPolicy policy, int wanted) {
        Permit permit = granted(policy, wanted);
        int count = count(permit);
        rateLimits.release(permit);
        return count;
    }

    static int count(Permit permit) {
        int requests = 0;
        while (permit.begin()) {
            permit.ended(Limits.FINE, 1);
            requests++;
        }
        return requests;
    }

    static void ask(Permit permit) {
        assertTrue(permit.begin());
        permit.ended(Limits.FINE, 1);
    }

    static PermitRequest want(int requests) {
        return new PermitRequest(requests, requests, true, LONG);
    }

    static PlatformPolicy every(Duration interval) {
        return new PlatformPolicy(PLATFORM, "api", interval, 1, null, null, PlatformPolicy.Price.FREE, 1,
                Duration.ofSeconds(10));
    }

    static PlatformPolicy window(long limit, Duration span) {
        return new PlatformPolicy(PLATFORM, "api", Duration.ofSeconds(1), 1, new PlatformPolicy.Window(limit, span),
                null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
    }
}
