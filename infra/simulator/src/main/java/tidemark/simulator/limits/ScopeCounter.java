package tidemark.simulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.limits.Violation.Kind;

/**
 * Counts the requests of one scope and decides whether the next one is within the limit. Guarded by its own monitor.
 *
 * <p>Times are times of arrival, and a request may be delayed between its start and its arrival (the first connection, a busy machine).
 * So a request is too soon only if it comes less than the interval minus a tolerance (a quarter of the interval, at most 25 ms) after the
 * last <em>and</em> less than two intervals minus the same tolerance after the one before that: one late arrival is tolerated, a faster
 * rhythm is not. So a scope's first two requests may come together. The least spacing is reported as measured.
 */
final class ScopeCounter {

    private static final Duration TOLERANCE = Duration.ofMillis(25);

    private final String scope;
    private final Limit limit;
    private final Duration tolerance;
    private final @Nullable Tally window;
    private final @Nullable Tally day;
    private @Nullable Instant last;
    private @Nullable Instant beforeLast;
    private @Nullable Instant frozenUntil;
    private int underWay;
    private int mostConcurrent;
    private long requests;
    private long refused;
    private @Nullable Duration leastSpacing;

    ScopeCounter(String scope, Limit limit) {
        this.scope = scope;
        this.limit = limit;
        this.window = tally(limit.window());
        this.day = tally(limit.day());
        Duration quarter = limit.interval().dividedBy(4);
        this.tolerance = quarter.compareTo(TOLERANCE) < 0 ? quarter : TOLERANCE;
    }

    /** Counts an arriving request; a call of {@link #leave} must follow each call. */
    synchronized Admission enter(Instant now, boolean counted) {
        requests++;
        underWay++;
        mostConcurrent = Math.max(mostConcurrent, underWay);
        spans().forEach(span -> span.renew(now));
        Admission verdict = judge(now, counted);
        arrived(now);
        if (verdict instanceof Admission.Refused refusal) {
            refused++;
            freeze(refusal.until());
        } else if (counted) {
            spans().forEach(Tally::use);
        }
        return verdict instanceof Admission.Admitted ? new Admission.Admitted(quota(now)) : verdict;
    }

    synchronized void leave() {
        underWay = Math.max(0, underWay - 1);
    }

    /** Removes a counted request: the platform does not charge for it. */
    synchronized void refund() {
        spans().forEach(Tally::refund);
    }

    /** Refuses requests until a time that a refusal named. */
    synchronized void freeze(Instant until) {
        if (frozenUntil == null || frozenUntil.isBefore(until)) {
            frozenUntil = until;
        }
    }

    synchronized ScopeUsage usage(Instant now) {
        return new ScopeUsage(scope, limit.interval(), requests, refused, leastSpacing, mostConcurrent, quota(now));
    }

    private Admission judge(Instant now, boolean counted) {
        Instant frozen = frozenUntil;
        if (frozen != null && now.plus(tolerance).isBefore(frozen)) {
            return new Admission.Refused(Kind.BEFORE_RESET, frozen, quota(now));
        }
        if (underWay > limit.concurrency()) {
            return new Admission.Refused(Kind.CONCURRENCY, now.plus(limit.interval()), quota(now));
        }
        Quota today = day == null ? null : day.quota(now);
        if (counted && today != null && today.remaining() == 0) {
            return new Admission.Refused(Kind.DAY, today.reset(), today);
        }
        Quota quota = quota(now);
        if (counted && quota != null && quota.remaining() == 0) {
            return new Admission.Refused(Kind.WINDOW, quota.reset(), quota);
        }
        if (tooSoon(now)) {
            return new Admission.Refused(Kind.SPACING, now.plus(limit.interval()), quota);
        }
        return new Admission.Admitted(quota);
    }

    private boolean tooSoon(Instant now) {
        if (last == null || beforeLast == null) {
            return false;
        }
        return now.isBefore(last.plus(limit.interval()).minus(tolerance))
                && now.isBefore(beforeLast.plus(limit.interval().multipliedBy(2)).minus(tolerance));
    }

    private void arrived(Instant now) {
        if (last != null) {
            Duration spacing = Duration.between(last, now);
            leastSpacing = leastSpacing == null || spacing.compareTo(leastSpacing) < 0 ? spacing : leastSpacing;
        }
        beforeLast = last;
        last = now;
    }

    private Stream<Tally> spans() {
        return Stream.of(Optional.ofNullable(window), Optional.ofNullable(day)).flatMap(Optional::stream);
    }

    private @Nullable Quota quota(Instant now) {
        return window == null ? null : window.quota(now);
    }

    private static @Nullable Tally tally(Limit.@Nullable Window window) {
        return window == null ? null : new Tally(window.requests(), start -> start.plus(window.period()));
    }

    private static @Nullable Tally tally(Limit.@Nullable Day day) {
        return day == null ? null : new Tally(day.requests(), day::end);
    }
}
