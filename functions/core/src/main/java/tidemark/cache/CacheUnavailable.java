package tidemark.cache;

/**
 * The L2 cache could not be reached, did not answer in time, or refused one command. No request fails because of it.
 *
 * @see #outage()
 */
public final class CacheUnavailable extends RuntimeException {

    private final boolean outage;

    public CacheUnavailable(String message, Throwable cause) {
        this(message, cause, true);
    }

    public CacheUnavailable(String message) {
        super(message);
        this.outage = true;
    }

    private CacheUnavailable(String message, Throwable cause, boolean outage) {
        super(message, cause);
        this.outage = outage;
    }

    /** The cache answered and refused this one command, such as a write while it is full. Other calls may well succeed. */
    public static CacheUnavailable refused(String message, Throwable cause) {
        return new CacheUnavailable(message, cause, false);
    }

    /** Whether the cache as a whole is down; false where it answered and only refused a command. */
    public boolean outage() {
        return outage;
    }
}
