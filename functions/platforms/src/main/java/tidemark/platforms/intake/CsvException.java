package tidemark.platforms.intake;

/** A file is no account list as a whole; the message says in one sentence why. */
public final class CsvException extends Exception {

    private static final long serialVersionUID = 1L;

    public CsvException(String message) {
        super(message);
    }
}
