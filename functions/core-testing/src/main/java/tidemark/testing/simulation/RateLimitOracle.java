package tidemark.testing.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.RateLimitState;
import tidemark.ratelimit.RateLimitStore;

/** Checks every request of a scope against its policy, by the true clock, as the platform would. */
final class RateLimitOracle {

    /** The most that two clocks may differ: twice the skew of one. */
    static final long SKEW = 500;

    private final World world;
    private final Map<RateScope, List<Request>> requests = new HashMap<>();
    private final Map<RateScope, Long> frozen = new HashMap<>();
    private final Map<RateScope, Map<Actor, Long>> reported = new HashMap<>();

    private static final class Request {
        final Actor by;
        final long start;
        final int accounts;
        boolean ended;

        Request(Actor by, long start, int accounts) {
            this.by = by;
            this.start = start;
            this.accounts = accounts;
        }
    }

    RateLimitOracle(World world) {
        this.world = world;
    }

    long requests() {
        return requests.values().stream().mapToLong(List::size).sum();
    }

    /** Starts a request; the caller runs the result when the request ends, even if its worker has crashed. */
    Runnable starts(RateScope scope, PlatformPolicy policy, int accounts) {
        List<Request> earlier = requests.computeIfAbsent(scope, first -> new ArrayList<>());
        long now = world.now();
        Actor by = world.current();
        String who = by + " at " + Instant.ofEpochMilli(now) + " under " + scope + ": ";
        Violation.unless(accounts >= 1 && accounts <= policy.batch(), who + accounts + " accounts in a batch");
        for (Request request : earlier) {
            boolean open = !request.ended && (!request.by.dead || now < request.start + policy.timeout().toMillis());
            Violation.unless(!open, who + "sends while " + request.by + " sends since "
                    + Instant.ofEpochMilli(request.start));
        }
        if (!earlier.isEmpty()) {
            Request last = earlier.getLast();
            long least = policy.interval().toMillis() * policy.lanes() - (last.by == by ? 0 : SKEW);
            Violation.unless(now - last.start >= least, who + (now - last.start) + " ms after " + last.by);
        }
        long until = frozen.getOrDefault(scope, 0L);
        Violation.unless(now >= until - SKEW, who + "frozen until " + Instant.ofEpochMilli(until));
        Violation.unless(!reported.getOrDefault(scope, new HashMap<>()).containsKey(by),
                who + "sends after a refusal");
        Request request = new Request(by, now, accounts);
        earlier.add(request);
        quotas(policy, earlier, now, who);
        return () -> request.ended = true;
    }

    /** A platform asks the running worker for no request before an instant; this binds all workers once it is written. */
    void refuses(RateScope scope, long until) {
        reported.computeIfAbsent(scope, first -> new HashMap<>()).put(world.current(), until);
    }

    /** The rate limit states; writing one makes the refusals that its writer received binding. */
    RateLimitStore over(RateLimitStore rateLimits) {
        return new RateLimitStore() {
            @Override
            public java.util.Optional<RateLimitState> read(RateScope scope) {
                return rateLimits.read(scope);
            }

            @Override
            public boolean write(RateLimitState next) {
                boolean written = rateLimits.write(next);
                if (written) {
                    binds(next.scope());
                }
                return written;
            }
        };
    }

    private void binds(RateScope scope) {
        @Nullable
        Long until = reported.getOrDefault(scope, new HashMap<>()).remove(world.current());
        if (until != null) {
            frozen.merge(scope, until, Math::max);
        }
    }

    private static void quotas(PlatformPolicy policy, List<Request> requests, long now, String who) {
        PlatformPolicy.Window window = policy.window();
        if (window != null) {
            long since = now - window.span().toMillis() + SKEW;
            long used = requests.stream().filter(request -> request.start > since).count();
            Violation.unless(used <= Math.max(1, window.limit() / policy.lanes()),
                    who + used + " requests in " + window);
        }
        PlatformPolicy.Daily daily = policy.daily();
        if (daily != null) {
            String day = TimeScale.REAL.day(Instant.ofEpochMilli(now), daily.zone());
            long used = requests.stream().filter(request -> TimeScale.REAL
                    .day(Instant.ofEpochMilli(request.start), daily.zone()).equals(day)).count();
            Violation.unless(used <= Math.max(1, daily.limit() / policy.lanes()), who + used + " requests on " + day);
        }
        PlatformPolicy.Price price = policy.price();
        if (price.perAccountMicros() > 0) {
            YearMonth month = month(now);
            long paid = requests.stream().filter(request -> month(request.start).equals(month))
                    .mapToLong(request -> request.accounts * price.perAccountMicros()).sum();
            Violation.unless(paid <= price.monthlyCapMicros() / policy.lanes(), who + paid + " paid in " + month);
        }
    }

    private static YearMonth month(long millis) {
        return YearMonth.from(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC));
    }

}
