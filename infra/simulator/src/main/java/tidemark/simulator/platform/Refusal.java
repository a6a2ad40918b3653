package tidemark.simulator.platform;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.limits.Violation;

/**
 * The refusal of a request because of a limit, which the platform writes in its own format.
 *
 * @param broken the limit that was broken; null if a fault refuses
 * @param until when requests are allowed again; null if the platform does not state it
 * @param quota null if the platform publishes no window
 */
public record Refusal(Violation.@Nullable Kind broken, @Nullable Instant until, Instant now, @Nullable Quota quota) {

    /** Whether the requests of a window are used up; otherwise another limit was broken. */
    public boolean windowSpent() {
        return broken == Violation.Kind.WINDOW;
    }

    /** Whether the requests of a day are used up. */
    public boolean daySpent() {
        return broken == Violation.Kind.DAY;
    }

    /** Whole seconds to wait, rounded up, at least one; null if not stated. */
    public @Nullable Long seconds() {
        return until == null ? null : ResetTimes.secondsUntil(until, now);
    }

    /** A window of a limit of which nothing is left until the time stated; absent if no time is stated. */
    public Optional<Quota> spent(int limit) {
        return Optional.ofNullable(until).map(reset -> new Quota(limit, 0, reset));
    }

    /** A response with the seconds to wait in {@code Retry-After}; without the header if no time is stated. */
    public Response retryAfter(Response answer) {
        return until == null ? answer : answer.with("Retry-After", ResetTimes.secondsUntil(until, now));
    }
}
