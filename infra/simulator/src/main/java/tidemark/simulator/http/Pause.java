package tidemark.simulator.http;

import java.time.Duration;

/** Waits, for answers that come slowly. */
@FunctionalInterface
public interface Pause {

    /** Waits for a time; false at once when the server is closing. */
    boolean pass(Duration time) throws InterruptedException;
}
