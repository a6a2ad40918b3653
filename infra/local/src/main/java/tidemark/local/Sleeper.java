package tidemark.local;

import java.time.Duration;

/** Waits; the production adapter sleeps, tests only record the requested time. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
