package tidemark.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Splits the query of a URL: as it is written, for callers with rules of their own, or decoded strictly. */
public final class QueryString {

    private QueryString() {}

    /**
     * A name and a value as written, still encoded.
     *
     * @param value absent without an equals sign
     */
    public record Pair(String name, Optional<String> value) {

        private static Pair of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Pair(text, Optional.empty())
                    : new Pair(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
        }

        private boolean empty() {
            return name.isEmpty() && value.isEmpty();
        }
    }

    /** The pairs in their order, as written, also empty ones; none without a query. */
    public static List<Pair> pairs(@Nullable String raw) {
        return pairs(raw, -1);
    }

    /**
     * Splits like {@link #pairs(String)}.
     *
     * @param most the most pairs, the last of which then holds all further ones
     */
    public static List<Pair> pairs(@Nullable String raw, int most) {
        return raw == null || raw.isEmpty() ? List.of() : Arrays.stream(raw.split("&", most)).map(Pair::of).toList();
    }

    /** The value as written of the first pair of a name that has one. */
    public static Optional<String> first(@Nullable String raw, String name) {
        return pairs(raw).stream().filter(pair -> pair.name().equals(name)).flatMap(pair -> pair.value().stream())
                .findFirst();
    }

    /** Whether a query is valid percent-encoding; it is without a query. */
    public static boolean encoded(@Nullable String raw) {
        try {
            parameters(raw);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * The decoded parameters in their order, each with all its values; a value without an equals sign is empty, and empty pairs are left out.
     *
     * @throws IllegalArgumentException if the query is not valid percent-encoding
     */
    public static Map<String, List<String>> parameters(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Pair pair : pairs(raw)) {
            if (!pair.empty()) {
                parameters.computeIfAbsent(PercentEncoding.query(pair.name()), name -> new ArrayList<>())
                        .add(PercentEncoding.query(pair.value().orElse("")));
            }
        }
        return parameters;
    }
}
