package tidemark.aws.http;

import java.util.Locale;

/** What callers may see. */
public enum View {

    /** Without teams and the details of outcomes. */
    PUBLIC,
    /** Everything that a caller with a token sees. */
    VIEWER;

    /** The word in cache keys and in {@code /me}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
