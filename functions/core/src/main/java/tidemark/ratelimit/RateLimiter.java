package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.RateLimitState.Spent;
import tidemark.time.Sleeper;

/**
 * Grants permits: the holder of one is the only worker in the fleet that sends requests under its limit. One write reserves spacing, window, day
 * and money, so that a holder that dies loses quota and never exceeds it. This holds to within the skew of the clocks. Thread-safe.
 */
public final class RateLimiter {

    private static final int TRIES = 3;
    private static final int RELEASE_TRIES = 8;

    private final RateLimitStore store;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final ClockCheck check;
    private final TimeScale timeScale;
    private final Supplier<String> tokens;
    private final RateLimitSettings settings;

    /**
     * @param timeScale of the quota days
     * @param tokens never the same twice
     * @param settings already scaled by the time scale
     */
    public RateLimiter(RateLimitStore store, InstantSource clock, Sleeper sleeper, ClockCheck check,
            TimeScale timeScale,
            Supplier<String> tokens, RateLimitSettings settings) {
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
        this.check = check;
        this.timeScale = timeScale;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Takes the permit of a scope if it is free, its time has come or is near, and its quotas have room. One read and one write, no write
     * where the caller has to wait.
     *
     * @param policy already scaled by the time scale
     */
    public PermitResult acquire(RateScope scope, PlatformPolicy policy, PermitRequest want) {
        if (check.skew().abs().compareTo(settings.mostSkew()) > 0) {
            return new PermitResult.Wait(now().plus(Duration.ofMinutes(1)));
        }
        for (int tried = 0; tried < TRIES; tried++) {
            RateLimitState seen = read(scope);
            Offer offer = offer(seen, policy, want);
            if (offer instanceof Offer.Later later) {
                return new PermitResult.Wait(later.until);
            }
            Permit.Terms terms = ((Offer.Now) offer).terms;
            RateLimitState next = reserved(seen, terms);
            if (store.write(next)) {
                return new PermitResult.Granted(new Permit(terms, clock, sleeper));
            }
        }
        return new PermitResult.Wait(now().plus(settings.guard()));
    }

    /**
     * Releases a permit: returns the unused part of its quotas and records the limits that the platform reported. A holder that was
     * presumed dead meanwhile passes on only until when the platform wants no request.
     */
    public void release(Permit permit) {
        for (int tried = 0; tried < RELEASE_TRIES; tried++) {
            RateLimitState seen = read(permit.scope());
            boolean mine = permit.terms().owner().equals(seen.owner());
            RateLimitState next = mine
                    ? PermitReport.of(seen, permit, now(), settings, tokens.get())
                    : PermitReport.late(seen, permit, now(), settings, tokens.get());
            if (!mine && next.frozenUntil().equals(seen.frozenUntil())) {
                return;
            }
            if (store.write(next)) {
                if (mine) {
                    permit.releasedAs(next.rev() + 1);
                }
                return;
            }
        }
        throw new IllegalStateException(
                "the rate limit state of " + permit.scope() + " changes faster than it can be released");
    }

    private sealed interface Offer {

        record Now(Permit.Terms terms) implements Offer {}

        record Later(Instant until) implements Offer {}
    }

    private Offer offer(RateLimitState seen, PlatformPolicy policy, PermitRequest want) {
        Instant now = now();
        if (seen.owner() != null && !now.isAfter(seen.until().plus(settings.guard()))) {
            return new Offer.Later(seen.until().plus(settings.guard()).plusMillis(1));
        }
        Instant start = Quota.clearOfEdges(Quota.later(Quota.later(now, seen.nextAt()),
                Quota.later(seen.frozenUntil(), seen.breaker().openUntil())), policy, timeScale, settings.guard());
        Duration step = step(policy, seen.factor());
        if (Duration.between(now, start).compareTo(settings.patience(step)) > 0) {
            return new Offer.Later(start);
        }
        Quota quota = Quota.left(seen, policy, timeScale, start, want.daily(), settings.margin());
        if (quota.requests() <= 0 || quota.accounts() <= 0) {
            return new Offer.Later(quota.renewed());
        }
        if (!start.plus(step).plus(settings.guard()).isBefore(quota.ends())) {
            return new Offer.Later(quota.ends().plus(settings.guard()));
        }
        long requests = Math.min(Math.min(want.requests(), quota.requests()),
                Math.max(1, fit(settings.length(), step)));
        requests = Math.min(requests,
                Math.max(1, fit(want.within().minus(policy.timeout()).minus(Duration.between(now, start)), step)));
        if (quota.ends().isBefore(Instant.MAX)) {
            requests = Math.min(requests, fit(Duration.between(start, quota.ends()).minus(settings.guard()), step));
        }
        boolean free = policy.price().perAccountMicros() == 0;
        long accounts = Math.min(free ? Long.MAX_VALUE : want.accounts(),
                Math.min(requests * policy.batch(), quota.accounts()));
        return new Offer.Now(new Permit.Terms(seen.scope(), policy, tokens.get(), seen.rev() + 1, start, step,
                start.plus(step.multipliedBy(requests)), (int) requests, accounts));
    }

    private RateLimitState reserved(RateLimitState seen, Permit.Terms terms) {
        PlatformPolicy policy = terms.policy();
        PlatformPolicy.Window window = policy.window();
        PlatformPolicy.Daily day = policy.daily();
        long price = policy.price().perAccountMicros();
        List<Spent> spent = window == null
                ? List.of()
                : Quota.with(Quota.counted(seen.window(), window.span().plus(settings.margin()), terms.start()),
                        new Spent(terms.end(), terms.requests()));
        return new RateLimitState(seen.scope(), terms.owner(),
                terms.end().plus(policy.timeout()).plus(settings.guard()),
                terms.end(), seen.frozenUntil(), spent,
                day == null ? null : Quota.with(seen.day(), timeScale.day(terms.start(), day.zone()), terms.requests()),
                price == 0
                        ? seen.money()
                        : Quota.with(seen.money(), Quota.month(terms.start()), terms.accounts() * price),
                seen.breaker(), seen.factor(), terms.owner(), seen.rev());
    }

    private Duration step(PlatformPolicy policy, double factor) {
        long nanos = policy.interval().multipliedBy(policy.lanes()).toNanos();
        return Duration.ofMillis((long) Math.ceil(nanos * factor / 1_000_000)).plus(settings.margin());
    }

    private static long fit(Duration whole, Duration step) {
        return step.isZero() ? Integer.MAX_VALUE : whole.toMillis() / step.toMillis();
    }

    private RateLimitState read(RateScope scope) {
        Optional<RateLimitState> seen = store.read(scope);
        return seen.orElseGet(() -> RateLimitState.none(scope));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
