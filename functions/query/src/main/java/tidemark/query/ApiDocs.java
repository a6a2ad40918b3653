package tidemark.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Problem;
import tidemark.cache.CacheKey;
import tidemark.cache.CachedBytes;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The API browser: a page and the files that it loads. The page asks for each file by a name with its hash, which may be kept for good; by its plain
 * name it may be kept as long as it is the same. Read on first use, because most answers do not need them. Thread-safe.
 */
final class ApiDocs {

    private static final String BELOW = ApiRoutes.BASE + "/docs/";
    private static final String PAGE = "index.html";
    /** The files that may be asked for, with their media types. */
    private static final Map<String, String> FILES = Map.of("docs.js", "text/javascript", "docs.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript", "swagger-ui.css", "text/css");
    /** The page loads and asks nothing but this API, and runs no script that is written in a page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String WHILE_THE_SAME = "no-cache";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int HASH = 12;

    private @Nullable Map<String, ApiReply.Asset> assets;

    /** The page. */
    ApiReply page(ApiRequest request) {
        return answer(request, PAGE);
    }

    /** A file of the page. */
    ApiReply file(ApiRequest request, String name) {
        return name.equals(PAGE) ? nothing(request) : answer(request, name);
    }

    private ApiReply answer(ApiRequest request, String name) {
        Params params = new Params(request, List.of());
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        ApiReply.Asset asset = assets().get(name);
        return asset == null ? nothing(request) : asset;
    }

    private static ApiReply nothing(ApiRequest request) {
        return new ApiReply.Failed(Problem.notFound(request.path(), "There is no such file."));
    }

    private synchronized Map<String, ApiReply.Asset> assets() {
        Map<String, ApiReply.Asset> known = assets;
        if (known == null) {
            known = read();
            assets = known;
        }
        return known;
    }

    private static Map<String, ApiReply.Asset> read() {
        Map<String, ApiReply.Asset> assets = new HashMap<>();
        String page = new String(bytes(PAGE), UTF_8);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            byte[] bytes = bytes(file.getKey());
            String versioned = versioned(file.getKey(), bytes);
            assets.put(file.getKey(), asset(bytes, file.getValue(), WHILE_THE_SAME));
            assets.put(versioned, asset(bytes, file.getValue(), FOR_GOOD));
            page = page.replace(BELOW + file.getKey(), BELOW + versioned);
        }
        assets.put(PAGE, asset(page.getBytes(UTF_8), "text/html", WHILE_THE_SAME));
        return Map.copyOf(assets);
    }

    private static ApiReply.Asset asset(byte[] bytes, String type, String kept) {
        return new ApiReply.Asset(CachedBytes.of(bytes), type + "; charset=utf-8", CacheKey.hash(bytes),
                Map.of("Cache-Control", kept, "Content-Security-Policy", POLICY));
    }

    /** The name of a file with its hash before the suffix. */
    private static String versioned(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + CacheKey.hash(bytes).substring(0, HASH) + name.substring(dot);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ApiDocs.class.getResourceAsStream("docs/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
