package tidemark.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How pauses grow with failures in a row, up to the longest.
 *
 * @param first the pause after the first failure
 * @param factor by which each further failure multiplies the pause; at least 2
 * @param longest the longest pause
 */
public record Backoff(Duration first, int factor, Duration longest) {

    public Backoff {
        if (!first.isPositive() || factor < 2) {
            throw new IllegalArgumentException("pauses that do not grow: " + first + " by " + factor);
        }
    }

    /** A back-off that doubles its pause. */
    public static Backoff doubling(Duration first, Duration longest) {
        return new Backoff(first, 2, longest);
    }

    /** The pause after some failures in a row, of which there is at least one. */
    public Duration after(int failures) {
        Duration pause = first;
        for (int n = 1; n < failures && pause.compareTo(longest) < 0; n++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** A random pause of 1 ms up to {@link #after}, so that callers that failed together do not return together. */
    public Duration jittered(int failures, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(Math.max(1, after(failures).toMillis())) + 1);
    }
}
