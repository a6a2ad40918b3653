package tidemark.simulator.limits;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Whether a request is within the limits. The quota is null if the platform publishes no window. */
public sealed interface Admission {

    @Nullable
    Quota quota();

    /** The request is within the limits. */
    record Admitted(@Nullable Quota quota) implements Admission {}

    /** The request broke a limit; the scope is refused until a time. */
    record Refused(Violation.Kind kind, Instant until, @Nullable Quota quota) implements Admission {}
}
