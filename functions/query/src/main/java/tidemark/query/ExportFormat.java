package tidemark.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of exports. */
enum ExportFormat {
    /** A header and a line a row. */
    CSV("text/csv; charset=utf-8"),
    /** One object whose field {@code data} has the rows. */
    JSON("application/json"),
    /** An object a line. */
    NDJSON("application/x-ndjson");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The word in requests, and the end of file names. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(known -> known.key().equals(word)).findFirst();
    }
}
