package tidemark.simulator.platform;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.manners.Quota;

/**
 * A request refused for asking too much, for the platform to say it in its own way.
 *
 * @param windowSpent whether the window's requests are used up; else requests came too close together
 * @param until when to come back; null if the platform keeps that to itself
 * @param quota null where the platform publishes no window
 */
public record Refusal(boolean windowSpent, @Nullable Instant until, Instant now, @Nullable Quota quota) {

    /** Whole seconds to wait, rounded up, at least one; null if not told. */
    public @Nullable Long seconds() {
        return until == null
                ? null
                : Math.max(1, -Math.floorDiv(-Duration.between(now, until).toMillis(), 1000L));
    }
}
