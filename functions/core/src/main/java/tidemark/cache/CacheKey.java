package tidemark.cache;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import tidemark.encoding.Sha256;

/** Names an answer by everything that it depends on. */
public final class CacheKey {

    /** Incremented when the form of an answer changes, so that old answers are not found again. */
    public static final int SCHEMA = 1;

    private CacheKey() {}

    /**
     * 22 characters that are the same for the same answer, whatever the order in which its parameters were given.
     *
     * @param view which parts a caller may see
     * @param generations the counters that make it out of date in bulk
     * @param version of the data it is computed from; empty where a tag stands for it
     */
    public static String of(String route, String view, Map<String, String> parameters, Map<String, Long> generations,
            String version) {
        StringBuilder text = new StringBuilder();
        part(text, Integer.toString(SCHEMA));
        part(text, route);
        part(text, view);
        part(text, version);
        new TreeMap<>(parameters).forEach((name, value) -> {
            part(text, name);
            part(text, value);
        });
        part(text, "");
        new TreeMap<>(generations).forEach((name, count) -> part(text, name + "=" + count));
        return hash(text.toString());
    }

    /** Each part with its length, so that no two lists of parts read the same. */
    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    /** 22 characters that are the same for the same text. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 22 characters that are the same for the same bytes. */
    public static String hash(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(bytes, 16));
    }
}
