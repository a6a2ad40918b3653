package tidemark.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import tidemark.platform.FetchResult;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.time.Sleeper;

/**
 * The right to send requests under one rate limit for a while: at most a given number, each at its time. Nothing that takes time may happen
 * between {@link #begin} and the request. Not thread-safe: its holder sends one request after the other, and ends with {@link
 * RateLimiter#release}.
 */
public final class Permit {

    private final Terms terms;
    private final InstantSource clock;
    private final Sleeper sleeper;

    private int requests;
    private int accounts;
    private @Nullable Instant lastStart;
    private @Nullable Instant lastEnd;
    private boolean stopped;
    private int answered;
    private FetchResult.@Nullable Limits reported;
    private Instant frozenUntil = Instant.EPOCH;
    private long releasedAs;

    /** What was granted.
     *
     * @param revision of the rate limit state that grants it
     * @param end after which no request may start
     * @param accounts the most that the money cap pays for
     */
    record Terms(RateScope scope, PlatformPolicy policy, String owner, long revision, Instant start, Duration step,
            Instant end,
            int requests, long accounts) {}

    Permit(Terms terms, InstantSource clock, Sleeper sleeper) {
        this.terms = terms;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    public RateScope scope() {
        return terms.scope;
    }

    /** How many accounts the next request may carry; 0 when the permit has ended. */
    public int room() {
        if (stopped || requests >= terms.requests) {
            return 0;
        }
        return (int) Math.min(terms.policy.batch(), terms.accounts - accounts);
    }

    /** Waits until the next request may start and counts it as started; false if the permit ends before that. */
    public boolean begin() {
        if (room() <= 0) {
            return false;
        }
        Instant earliest = earliest();
        if (earliest.isAfter(terms.end)) {
            stopped = true;
            return false;
        }
        Instant now = clock.instant();
        while (now.isBefore(earliest)) {
            sleeper.sleep(Duration.between(now, earliest));
            now = clock.instant();
        }
        if (now.isAfter(terms.end)) {
            stopped = true;
            return false;
        }
        lastStart = now;
        requests++;
        return true;
    }

    /** Records the end of the request and the limits that the platform reported; a wall or limit ends the permit. */
    public void ended(FetchResult.Limits limits, int accountsAsked) {
        lastEnd = clock.instant();
        accounts += accountsAsked;
        answered += limits.answered() ? 1 : 0;
        stopped |= limits.stop();
        reported = limits;
        Instant until = limits.frozenUntil();
        if (until != null) {
            frozenUntil = Quota.later(frozenUntil, until);
        }
    }

    /** Whether no other worker can have sent requests under this limit since an earlier permit, released by the same worker, ended. */
    public boolean follows(Permit earlier) {
        return earlier.releasedAs != 0 && earlier.scope().equals(scope())
                && terms.revision == earlier.releasedAs + 1;
    }

    private Instant earliest() {
        Instant earliest = terms.start;
        if (lastStart != null) {
            earliest = Quota.later(earliest, lastStart.plus(terms.step));
        }
        return lastEnd == null ? earliest : Quota.later(earliest, lastEnd);
    }

    Terms terms() {
        return terms;
    }

    int requests() {
        return requests;
    }

    int accounts() {
        return accounts;
    }

    /** When the last request started; absent if none did. */
    @Nullable
    Instant lastStart() {
        return lastStart;
    }

    /** Before which no request may start, because of the interval. */
    Instant nextAt() {
        return earliest();
    }

    boolean walled() {
        return reported != null && reported.stop();
    }

    boolean answeredAll() {
        return requests > 0 && answered == requests;
    }

    int answered() {
        return answered;
    }

    /** Before which the platform wants no request; {@link Instant#EPOCH} if it reported nothing. */
    Instant frozenUntil() {
        return frozenUntil;
    }

    /** The requests left in the window as the platform last reported them, absent if it did not. */
    @Nullable
    Long remaining() {
        return reported == null ? null : reported.remaining();
    }

    void releasedAs(long revision) {
        releasedAs = revision;
    }
}
