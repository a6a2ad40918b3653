package tidemark.turn;

import java.time.Instant;

/** The answer to who wants a turn. */
public sealed interface Grant {

    /** The turn is yours until it ends or is released. */
    record Granted(Turn turn) implements Grant {}

    /** Nothing before that instant; nothing was reserved. */
    record Wait(Instant until) implements Grant {}
}
