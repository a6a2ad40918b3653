package tidemark.ratelimit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.RateScope;

/**
 * Who holds the permit of a rate scope, and what was used of its limits. Instants without effect are {@link Instant#EPOCH}.
 *
 * @param owner the holder's token, absent while the permit is free
 * @param until when a holder that did not release its permit may be presumed dead
 * @param nextAt before which no request may start, because of the interval
 * @param frozenUntil before which the platform wants no request
 * @param window requests that still count against a sliding window, oldest first, at most {@value #SPENDINGS}
 * @param day requests of the quota day, absent before the first
 * @param money millionths of a dollar spent in the calendar month, absent before the first
 * @param breaker what faults in a row led to
 * @param factor by how much the interval is stretched, at least 1
 * @param writer names the writer of this revision
 * @param rev counts writes, 0 before the first
 */
public record RateLimitState(RateScope scope, @Nullable String owner, Instant until, Instant nextAt,
        Instant frozenUntil,
        List<Spent> window, @Nullable Used day, @Nullable Used money, Breaker breaker, double factor, String writer,
        long rev) {

    /** How many entries a window is kept in; beyond that the two closest neighbours become one, counted at the later time. */
    public static final int SPENDINGS = 16;

    public RateLimitState {
        window = List.copyOf(window);
        if (factor < 1 || window.size() > SPENDINGS) {
            throw new IllegalArgumentException("not a rate limit state: " + scope);
        }
    }

    /** The state of a scope without a holder so far. */
    public static RateLimitState none(RateScope scope) {
        return new RateLimitState(scope, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, List.of(), null, null,
                Breaker.CLOSED, 1, "", 0);
    }

    /** This revision as it stands once written. */
    public RateLimitState stored() {
        return new RateLimitState(scope, owner, until, nextAt, frozenUntil, window, day, money, breaker, factor, writer,
                rev + 1);
    }

    /**
     * Requests that started at {@code at} or before.
     *
     * @param requests at least 1
     */
    public record Spent(Instant at, long requests) {}

    /**
     * What was used of a quota.
     *
     * @param key the quota day or calendar month
     */
    public record Used(String key, long amount) {}

    /**
     * @param strikes permits in a row that a wall or fault ended
     * @param openUntil before which no request is sent
     */
    public record Breaker(int strikes, Instant openUntil) {
        public static final Breaker CLOSED = new Breaker(0, Instant.EPOCH);
    }
}
