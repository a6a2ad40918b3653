package tidemark.platforms.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of an answer, by their names in lower case. Immutable. */
public final class Headers {

    public static final Headers NONE = new Headers(Map.of());

    private final Map<String, String> first;

    private Headers(Map<String, String> first) {
        this.first = first;
    }

    /** Headers given as lines {@code name: value}; if a name is given twice, the first counts. A line without a colon is left out. */
    public static Headers of(Collection<String> lines) {
        Map<String, String> first = new TreeMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                first.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Headers(first);
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(first.get(name));
    }

    /** The value of the first of these names that is present. */
    public Optional<String> anyOf(List<String> names) {
        return names.stream().map(first::get).filter(value -> value != null).findFirst();
    }

    @Override
    public String toString() {
        return new ArrayList<>(first.keySet()).toString();
    }
}
