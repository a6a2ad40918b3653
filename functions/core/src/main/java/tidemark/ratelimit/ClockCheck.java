package tidemark.ratelimit;

import java.time.Duration;

/** How far this machine's clock is from the one all holders share. Thread-safe. */
@FunctionalInterface
public interface ClockCheck {

    /** Trusts the clock: for one machine. */
    ClockCheck TRUSTED = () -> Duration.ZERO;

    /** The difference as last known, negative if this clock is behind. Costs no request of its own. */
    Duration skew();
}
