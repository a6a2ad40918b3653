package tidemark.simulator.http;

import java.time.Duration;

/** A wait, for responses that are delivered slowly. */
@FunctionalInterface
public interface Pause {

    /** Waits for a time; returns false at once when the server is closing. */
    boolean pass(Duration time) throws InterruptedException;
}
