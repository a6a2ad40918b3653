package tidemark.ratelimit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.PlatformPolicy;
import tidemark.ratelimit.RateLimitState.Breaker;
import tidemark.ratelimit.RateLimitState.Spent;
import tidemark.ratelimit.RateLimitState.Used;

/** The rate limit state that a released permit leaves. */
final class PermitReport {

    private static final double CALMED = 0.9;

    private PermitReport() {}

    /** The state when the holder releases its permit. */
    static RateLimitState of(RateLimitState seen, Permit permit, Instant now, RateLimitSettings settings,
            String writer) {
        Permit.Terms terms = permit.terms();
        Instant nextAt = permit.requests() == 0 ? terms.start() : permit.nextAt();
        long unpaid = (terms.accounts() - permit.accounts()) * terms.policy().price().perAccountMicros();
        return new RateLimitState(seen.scope(), null, Instant.EPOCH, up(nextAt), frozen(seen, permit, now, settings),
                window(seen, permit, now), less(seen.day(), terms.requests() - permit.requests()),
                unpaid == 0 ? seen.money() : less(seen.money(), unpaid), breaker(seen.breaker(), permit, now, settings),
                factor(seen.factor(), permit, settings), writer, seen.rev());
    }

    /** The state that another worker holds, with what the platform reported to a holder presumed dead. */
    static RateLimitState late(RateLimitState seen, Permit permit, Instant now, RateLimitSettings settings,
            String writer) {
        return new RateLimitState(seen.scope(), seen.owner(), seen.until(), seen.nextAt(),
                frozen(seen, permit, now, settings), seen.window(), seen.day(), seen.money(), seen.breaker(),
                seen.factor(), writer, seen.rev());
    }

    private static Instant frozen(RateLimitState seen, Permit permit, Instant now, RateLimitSettings settings) {
        Instant most = now.plus(settings.longestFreeze());
        Instant reported = up(permit.frozenUntil());
        return Quota.later(seen.frozenUntil(), reported.isAfter(most) ? most : reported);
    }

    private static List<Spent> window(RateLimitState seen, Permit permit, Instant now) {
        PlatformPolicy.Window limits = permit.terms().policy().window();
        if (limits == null || seen.window().isEmpty()) {
            return seen.window();
        }
        List<Spent> window = new ArrayList<>(seen.window());
        Spent reserved = window.removeLast();
        Instant lastStart = permit.lastStart();
        if (lastStart != null) {
            window.add(new Spent(up(lastStart), reserved.requests() - permit.terms().requests() + permit.requests()));
        }
        Long remaining = permit.remaining();
        long left = limits.limit() / permit.terms().policy().lanes() - Quota.sum(window);
        return remaining == null || remaining >= left
                ? window
                : Quota.with(window, new Spent(now, left - remaining));
    }

    private static @Nullable Used less(@Nullable Used used, long refund) {
        return used == null ? null : new Used(used.key(), used.amount() - refund);
    }

    private static Breaker breaker(Breaker before, Permit permit, Instant now, RateLimitSettings settings) {
        boolean explained = permit.frozenUntil().isAfter(now);
        boolean struck = permit.requests() > 0 && (permit.walled() || permit.answered() == 0);
        if (!struck) {
            return permit.requests() > 0 ? Breaker.CLOSED : before;
        }
        if (explained) {
            return before;
        }
        int strikes = before.strikes() + 1;
        return new Breaker(strikes, now.plus(settings.pauses().after(strikes)));
    }

    private static double factor(double before, Permit permit, RateLimitSettings settings) {
        if (permit.walled()) {
            return Math.min(settings.mostFactor(), before * 2);
        }
        return permit.answeredAll() ? Math.max(1, before * CALMED) : before;
    }

    /** Rounded up to the milliseconds that a store keeps. */
    private static Instant up(Instant instant) {
        Instant down = instant.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(instant) ? instant : down.plusMillis(1);
    }
}
