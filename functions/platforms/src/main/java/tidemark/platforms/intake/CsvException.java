package tidemark.platforms.intake;

/** A file as a whole is no account list; the message says in one sentence why. */
public final class CsvException extends Exception {

    private static final long serialVersionUID = 1L;

    public CsvException(String message) {
        super(message);
    }
}
