package tidemark.time;

import java.time.Duration;

/** Waits. The one way in which the core lets time pass. */
@FunctionalInterface
public interface Sleeper {

    /** Returns when the duration has passed, at once if it is zero or negative. An interruption ends the work with an unchecked exception. */
    void sleep(Duration duration);
}
