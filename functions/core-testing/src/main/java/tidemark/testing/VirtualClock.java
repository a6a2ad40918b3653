package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import tidemark.time.Sleeper;

/** A clock that moves only when a caller sleeps or sets it. */
public final class VirtualClock implements InstantSource, Sleeper {

    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        if (duration.isPositive()) {
            now = now.plus(duration);
        }
    }

    /** Moves the clock to an instant, unless it is there already. */
    public synchronized void set(Instant instant) {
        now = instant;
    }
}
