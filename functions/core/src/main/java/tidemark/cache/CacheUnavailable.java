package tidemark.cache;

/**
 * The L2 cache could not be asked, did not answer in time, or refused one command. No request fails because of it.
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

    /** The cache answered, and would not do this one thing: it is full, say, and takes no writes. Other calls may well succeed. */
    public static CacheUnavailable refused(String message, Throwable cause) {
        return new CacheUnavailable(message, cause, false);
    }

    /** Whether the cache as a whole is out; false where it answered and only refused. */
    public boolean outage() {
        return outage;
    }
}
