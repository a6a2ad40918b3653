package tidemark.simulator.platform;

import java.time.Duration;
import java.time.Instant;

/** Times in the form of the platforms' headers: real times, rounded up so that waiting until then is enough. */
public final class ResetTimes {

    private ResetTimes() {}

    /** Whole seconds from now until a time, rounded up, at least one. */
    public static long secondsUntil(Instant time, Instant now) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, time).toMillis(), 1000L));
    }

    /** Whole seconds since 1970, rounded up. */
    public static long epochSeconds(Instant time) {
        return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
    }
}
