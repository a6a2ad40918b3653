package tidemark.ratelimit;

import java.time.Instant;

/** The answer to who wants a turn. */
public sealed interface PermitResult {

    /** The turn is yours until it ends or is released. */
    record Granted(Permit permit) implements PermitResult {}

    /** Nothing before that instant; nothing was reserved. */
    record Wait(Instant until) implements PermitResult {}
}
