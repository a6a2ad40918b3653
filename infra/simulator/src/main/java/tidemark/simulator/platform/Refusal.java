package tidemark.simulator.platform;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

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
        return until == null
                ? null
                : Math.max(1, -Math.floorDiv(-Duration.between(now, until).toMillis(), 1000L));
    }
}
