package tidemark.query;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.cache.CacheKey;
import tidemark.cache.CacheSource;
import tidemark.cache.CachedBytes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a route answers. */
sealed interface ApiReply {

    /**
     * @param body JSON
     * @param tag identifies this answer among all others of its path
     * @param shared whether a shared HTTP cache may serve it to other callers
     * @param source the cache level that it came from, absent for routes without caching
     * @param link the header {@code Link}, absent if it is no page of a list
     */
    record Content(int status, CachedBytes body, String tag, boolean shared, @Nullable CacheSource source,
            @Nullable String link) implements ApiReply {

        /** An answer that is no page of a list. */
        Content(int status, CachedBytes body, String tag, boolean shared, @Nullable CacheSource source) {
            this(status, body, tag, shared, source, null);
        }

        /** An answer that is never cached. */
        static Content fresh(int status, JsonNode body) {
            byte[] bytes = bytes(body);
            return new Content(status, CachedBytes.of(bytes), CacheKey.hash(bytes), false, null);
        }
    }

    /**
     * A file that is served as it is kept.
     *
     * @param type its media type
     * @param tag identifies its content
     * @param headers of the response, beside those of its type and tag
     */
    record Asset(CachedBytes body, String type, String tag, Map<String, String> headers) implements ApiReply {}

    /** The caller already has the answer with that tag. */
    record Unchanged(String tag, boolean shared) implements ApiReply {}

    /** No content, only the methods that the path takes. */
    record Allowed(String methods) implements ApiReply {}

    /**
     * A file, which is never cached.
     *
     * @param name under which a browser saves it
     */
    record Download(CachedBytes body, String contentType, String name) implements ApiReply {}

    /**
     * Work that goes on after the answer.
     *
     * @param location the path at which it can be followed
     */
    record Started(String location, JsonNode body) implements ApiReply {}

    record Failed(Problem problem) implements ApiReply {}

    static byte[] bytes(JsonNode node) {
        return Json.text(node).getBytes(UTF_8);
    }
}
