package tidemark.platforms.manners;

/** The manners file can not be used; the message says in one sentence where and why. */
public final class MannersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MannersException(String message) {
        super(message);
    }
}
