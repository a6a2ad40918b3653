package tidemark.aws.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tidemark.cache.CacheKey;

/**
 * The ETag of an answer about an account: the revision of its profile, if the answer has it, and a hash of the whole. {@code If-Match} compares
 * the revision only, so that a new reading does not stop an editor.
 */
public final class Revision {

    /** A quote within a JSON text is escaped, so this is the field. */
    private static final Pattern FIELD = Pattern.compile("\"revision\":([0-9]{1,18})[,}]");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})-[0-9A-Za-z_-]{1,64}\"");

    private Revision() {}

    /** The tag of an answer, without quotes. */
    public static String tag(byte[] json) {
        Matcher field = FIELD.matcher(new String(json, StandardCharsets.UTF_8));
        String hash = CacheKey.hash(json);
        return field.find() ? field.group(1) + "-" + hash : hash;
    }

    /**
     * Reads a header {@code If-Match}.
     *
     * @param header absent or {@code *} if any revision will do
     * @param present the present revision
     * @return whether the caller may change it
     */
    public static boolean matches(@Nullable String header, long present) {
        return header == null || Arrays.stream(header.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || of(tag) == present);
    }

    private static long of(String tag) {
        Matcher parts = TAG.matcher(tag);
        return parts.matches() ? Long.parseLong(parts.group(1)) : -1;
    }
}
