package tidemark.platforms.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An answer as received or as saved: the only input of a reader.
 *
 * @param status of HTTP, 100 to 999
 * @param url of the answer after redirects; absent in a saved answer that does not record it
 * @param body decompressed; callers must not change it
 * @param at when it was received; for limits given in seconds from now
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

    /** The host it came from in lower case, empty if unknown. */
    public String host() {
        return url == null || url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }

    /** The path it came from, empty if unknown. */
    public String path() {
        return url == null || url.getPath() == null ? "" : url.getPath();
    }

    private String glance() {
        String start = new String(Arrays.copyOf(body, Math.min(body.length, GLANCE)), StandardCharsets.UTF_8).strip();
        return start.startsWith("\uFEFF") ? start.substring(1).strip() : start;
    }
}
