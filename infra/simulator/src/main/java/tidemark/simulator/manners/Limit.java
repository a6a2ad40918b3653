package tidemark.simulator.manners;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a platform allows one client scope.
 *
 * @param interval the least time between the starts of two requests
 * @param concurrency the most requests under way at once
 * @param window how many requests a window of time takes; null where the platform publishes none
 */
public record Limit(Duration interval, int concurrency, @Nullable Window window) {

    /** So many requests in so much time, counted from the first request on. */
    public record Window(int requests, Duration period) {}

    /** The same limit where time runs faster: intervals and windows shrink, counts stay. */
    Limit at(double speed) {
        Window shrunk = window == null ? null : new Window(window.requests(), shrink(window.period(), speed));
        return new Limit(shrink(interval, speed), concurrency, shrunk);
    }

    private static Duration shrink(Duration duration, double speed) {
        return Duration.ofNanos(Math.round((double) duration.toNanos() / speed));
    }
}
