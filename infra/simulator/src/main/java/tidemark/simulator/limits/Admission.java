package tidemark.simulator.limits;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Whether a request may be answered. The quota is null where the platform publishes no window. */
public sealed interface Admission {

    @Nullable
    Quota quota();

    /** Answer it. */
    record Admitted(@Nullable Quota quota) implements Admission {}

    /** Refuse it until a time: it broke a limit. */
    record Refused(Violation.Kind kind, Instant until, @Nullable Quota quota) implements Admission {}
}
