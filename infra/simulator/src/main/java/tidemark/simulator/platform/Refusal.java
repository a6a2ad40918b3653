package tidemark.simulator.platform;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.limits.Quota;
import tidemark.simulator.limits.Violation;

/**
 * A request refused for asking too much, for the platform to say it in its own way.
 *
 * @param broken which limit was broken; null where a fault refuses
 * @param until when to come back; null if the platform keeps that to itself
 * @param quota null where the platform publishes no window
 */
public record Refusal(Violation.@Nullable Kind broken, @Nullable Instant until, Instant now, @Nullable Quota quota) {

    /** Whether the requests of a window are used up; else requests came too close together, or it is a day's. */
    public boolean windowSpent() {
        return broken == Violation.Kind.WINDOW;
    }

    /** Whether the requests of a day are used up. */
    public boolean daySpent() {
        return broken == Violation.Kind.DAY;
    }

    /** Whole seconds to wait, rounded up, at least one; null if not told. */
    public @Nullable Long seconds() {
        return until == null
                ? null
                : Math.max(1, -Math.floorDiv(-Duration.between(now, until).toMillis(), 1000L));
    }
}
