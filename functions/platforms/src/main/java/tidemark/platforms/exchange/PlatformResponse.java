package tidemark.platforms.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it came, or as it was saved: all that a reader may look at.
 *
 * @param status of HTTP, 100 to 999
 * @param url where it came from after redirects; absent in a saved answer that does not tell
 * @param body decompressed; not to be changed
 * @param at when it came; for limits that are told in seconds from now
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read in place; answers are never compared
public record PlatformResponse(int status, Headers headers, @Nullable URI url, byte[] body, Instant at) {

    private static final int GLANCE = 1024;

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return glance().isEmpty();
    }

    /** Whether the body begins as a page, whatever its media type says. */
    public boolean looksLikePage() {
        return glance().startsWith("<");
    }

    /** Whether the body begins as a JSON object or array, whatever its media type says. */
    public boolean looksLikeJson() {
        String start = glance();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The host it came from in lower case, empty if not told. */
    public String host() {
        return url == null || url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }

    /** The path it came from, empty if not told. */
    public String path() {
        return url == null || url.getPath() == null ? "" : url.getPath();
    }

    private String glance() {
        String start = new String(Arrays.copyOf(body, Math.min(body.length, GLANCE)), StandardCharsets.UTF_8).strip();
        return start.startsWith("\uFEFF") ? start.substring(1).strip() : start;
    }
}
