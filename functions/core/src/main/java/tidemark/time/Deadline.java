package tidemark.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long an invocation may still run. */
@FunctionalInterface
public interface Deadline {

    /** The time left; zero or negative when it is over. */
    Duration remaining();

    /** The deadline at an instant of a clock. */
    static Deadline at(Instant end, InstantSource clock) {
        return () -> Duration.between(clock.instant(), end);
    }
}
