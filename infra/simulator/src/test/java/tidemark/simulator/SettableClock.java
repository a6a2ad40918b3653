package tidemark.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that changes only when it is set. */
public final class SettableClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-21T06:10:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
