package tidemark.ratelimit;

import java.time.Instant;

/** The result of a {@link PermitRequest}: granted, or when to try again. */
public sealed interface PermitResult {

    /** The caller holds the permit until it ends or is released. */
    record Granted(Permit permit) implements PermitResult {}

    /** No permit before that instant; nothing was reserved. */
    record Wait(Instant until) implements PermitResult {}
}
