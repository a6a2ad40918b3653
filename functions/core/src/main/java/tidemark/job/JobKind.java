package tidemark.job;

import java.util.Arrays;

/** What a job does. */
public enum JobKind {
    /** Writes accounts, histories or outcomes to a file. */
    EXPORT("EXPORT"),
    /** Takes an account list from a file. */
    IMPORT_ACCOUNTS("ACCOUNTS"),
    /** Takes a history from a file. */
    IMPORT_HISTORY("HISTORY");

    private final String code;

    JobKind(String code) {
        this.code = code;
    }

    /** The word in the ledger; words never change meaning. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no kind has that word in the ledger */
    public static JobKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of job has the code " + code));
    }
}
