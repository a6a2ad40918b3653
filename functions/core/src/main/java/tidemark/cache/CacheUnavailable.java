package tidemark.cache;

/** The far cache could not be asked or did not answer in time. No request fails because of it. */
public final class CacheUnavailable extends RuntimeException {

    public CacheUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public CacheUnavailable(String message) {
        super(message);
    }
}
