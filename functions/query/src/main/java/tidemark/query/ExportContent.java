package tidemark.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an export holds. */
enum ExportContent {
    /** A row an account: what is known of it, and its newest numbers. */
    ACCOUNTS,
    /** A row an account and day: its numbers. */
    HISTORY,
    /** A row an account: how it was last asked, and what came of it. */
    OUTCOMES;

    /** The word in requests and file names. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportContent> of(String word) {
        return Arrays.stream(values()).filter(known -> known.key().equals(word)).findFirst();
    }
}
