package tidemark.simulator.platform;

import java.time.Instant;

/** Times as the platforms' headers write them. They speak of real time, rounded up so that waiting for them is enough. */
public final class ResetTimes {

    private ResetTimes() {}

    /** Whole seconds since 1970, rounded up. */
    public static long epochSeconds(Instant time) {
        return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
    }
}
