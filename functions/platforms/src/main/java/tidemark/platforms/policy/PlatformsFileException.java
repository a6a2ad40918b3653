package tidemark.platforms.policy;

/** The platforms file can not be used; the message says in one sentence where and why. */
public final class PlatformsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformsFileException(String message) {
        super(message);
    }
}
