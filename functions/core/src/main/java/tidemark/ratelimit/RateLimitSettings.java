package tidemark.ratelimit;

import java.time.Duration;

import tidemark.platform.TimeScale;
import tidemark.time.Backoff;

/**
 * How permits are granted.
 *
 * @param margin added to every interval and window, for clocks that drift apart
 * @param longestWait beyond which a start is not waited for, unless it is one interval away
 * @param longestInterval up to which one interval is waited for
 * @param length how long the requests of one permit may take, if more than one
 * @param guard between the latest end of a permit and the moment its holder may be presumed dead, on both sides
 * @param mostSkew of the clock, beyond which no permit is taken
 * @param pauses after walls and faults in a row
 * @param longestFreeze the longest freeze that is accepted when a platform says for how long it wants no request
 * @param mostFactor the most the interval is stretched by
 */
public record RateLimitSettings(Duration margin, Duration longestWait, Duration longestInterval, Duration length,
        Duration guard, Duration mostSkew,
        Backoff pauses, Duration longestFreeze, double mostFactor) {

    public static final RateLimitSettings DEFAULT = new RateLimitSettings(Duration.ofMillis(50), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMillis(500),
            new Backoff(Duration.ofMinutes(1), 5, Duration.ofHours(6)), Duration.ofDays(1), 8);

    /** These settings at a time scale: pauses are divided by its speed, guards never. */
    public RateLimitSettings at(TimeScale timeScale) {
        Backoff scaled = new Backoff(timeScale.scale(pauses.first()), pauses.factor(),
                timeScale.scale(pauses.longest()));
        return new RateLimitSettings(margin, longestWait, longestInterval, length, guard, mostSkew, scaled,
                timeScale.scale(longestFreeze), mostFactor);
    }

    /** How far away a start may be for a caller to wait for it. */
    Duration patience(Duration step) {
        boolean waits = step.compareTo(longestWait) > 0 && step.compareTo(longestInterval) <= 0;
        return waits ? step : longestWait;
    }
}
