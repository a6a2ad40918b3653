package tidemark.simulator.platform;

import java.time.Instant;

/** Times in the form of the platforms' headers: real times, rounded up so that waiting until then is enough. */
public final class ResetTimes {

    private ResetTimes() {}

    /** Whole seconds since 1970, rounded up. */
    public static long epochSeconds(Instant time) {
        return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
    }
}
