package tidemark.local;

import java.time.Duration;

/** Waits; the one adapter of it sleeps, tests only note the wish. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
