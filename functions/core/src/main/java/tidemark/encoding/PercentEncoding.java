package tidemark.encoding;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Decodes percent-encoding. Two questions decide which method: whether a plus stands for a space, as in a query, or for itself, as in a path;
 * and whether a text that is not valid encoding is refused, as in a request, or taken as it is, as in a link that a person pasted.
 */
public final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Decodes a name or value of a query, where a plus is a space.
     *
     * @throws IllegalArgumentException if the text is not valid encoding
     */
    public static String query(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    /**
     * Decodes a path or another part of a URL, where a plus is a plus.
     *
     * @throws IllegalArgumentException if the text is not valid encoding
     */
    public static String path(String raw) {
        return query(raw.replace("+", "%2B"));
    }

    /** Decodes like {@link #query}, but takes a text that is not valid encoding as it is. */
    public static String lenientQuery(String raw) {
        return lenient(raw, PercentEncoding::query);
    }

    /** Decodes like {@link #path}, but takes a text that is not valid encoding as it is. */
    public static String lenientPath(String raw) {
        return lenient(raw, PercentEncoding::path);
    }

    private static String lenient(String raw, UnaryOperator<String> strict) {
        try {
            return strict.apply(raw);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }

    /** A text as a segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
