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

/** What a turn leaves behind. */
final class PermitReport {

    private static final double CALMED = 0.9;

    private PermitReport() {}

    /** The turn as its holder gives it back. */
    static RateLimitState of(RateLimitState seen, Permit turn, Instant now, RateLimitSettings settings, String writer) {
        Permit.Terms terms = turn.terms();
        Instant nextAt = turn.requests() == 0 ? terms.start() : turn.nextAt();
        long unpaid = (terms.accounts() - turn.accounts()) * terms.manners().price().perAccountMicros();
        return new RateLimitState(seen.scope(), null, Instant.EPOCH, up(nextAt), frozen(seen, turn, now, settings),
                window(seen, turn, now), less(seen.day(), terms.requests() - turn.requests()),
                unpaid == 0 ? seen.money() : less(seen.money(), unpaid), breaker(seen.breaker(), turn, now, settings),
                factor(seen.factor(), turn, settings), writer, seen.rev());
    }

    /** The turn of somebody else, with what a holder taken for dead was told. */
    static RateLimitState late(RateLimitState seen, Permit turn, Instant now, RateLimitSettings settings, String writer) {
        return new RateLimitState(seen.scope(), seen.owner(), seen.until(), seen.nextAt(),
                frozen(seen, turn, now, settings), seen.window(), seen.day(), seen.money(), seen.breaker(),
                seen.factor(), writer, seen.rev());
    }

    private static Instant frozen(RateLimitState seen, Permit turn, Instant now, RateLimitSettings settings) {
        Instant most = now.plus(settings.longestFreeze());
        Instant told = up(turn.frozenUntil());
        return Quota.later(seen.frozenUntil(), told.isAfter(most) ? most : told);
    }

    private static List<Spent> window(RateLimitState seen, Permit turn, Instant now) {
        PlatformPolicy.Window limits = turn.terms().manners().window();
        if (limits == null || seen.window().isEmpty()) {
            return seen.window();
        }
        List<Spent> window = new ArrayList<>(seen.window());
        Spent reserved = window.removeLast();
        Instant lastStart = turn.lastStart();
        if (lastStart != null) {
            window.add(new Spent(up(lastStart), reserved.requests() - turn.terms().requests() + turn.requests()));
        }
        Long remaining = turn.remaining();
        long left = limits.limit() / turn.terms().manners().lanes() - Quota.sum(window);
        return remaining == null || remaining >= left
                ? window
                : Quota.with(window, new Spent(now, left - remaining));
    }

    private static @Nullable Used less(@Nullable Used used, long refund) {
        return used == null ? null : new Used(used.key(), used.amount() - refund);
    }

    private static Breaker breaker(Breaker before, Permit turn, Instant now, RateLimitSettings settings) {
        boolean explained = turn.frozenUntil().isAfter(now);
        boolean struck = turn.requests() > 0 && (turn.walled() || turn.answered() == 0);
        if (!struck) {
            return turn.requests() > 0 ? Breaker.CLOSED : before;
        }
        if (explained) {
            return before;
        }
        int strikes = before.strikes() + 1;
        return new Breaker(strikes, now.plus(settings.pauseAfter(strikes)));
    }

    private static double factor(double before, Permit turn, RateLimitSettings settings) {
        if (turn.walled()) {
            return Math.min(settings.mostFactor(), before * 2);
        }
        return turn.answeredAll() ? Math.max(1, before * CALMED) : before;
    }

    /** To the millisecond a store keeps, never earlier. */
    private static Instant up(Instant instant) {
        Instant down = instant.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(instant) ? instant : down.plusMillis(1);
    }
}
