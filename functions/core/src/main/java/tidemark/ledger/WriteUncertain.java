package tidemark.ledger;

/**
 * A store did not say whether a write was done (a time-out, an error of the server), or refused it for a reason other than its condition (a
 * transaction conflict, throttling). Repeating the same write is safe and settles it: a write that is already there, by the same writer at the
 * same revision, counts as done.
 */
public final class WriteUncertain extends RuntimeException {

    public WriteUncertain(String message) {
        super(message);
    }

    public WriteUncertain(String message, Throwable cause) {
        super(message, cause);
    }
}
