package tidemark.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.board.Pointers;
import tidemark.testing.MemoryPointers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class CacheKeyTest {

    private static String key(String route, String view, Map<String, String> parameters) {
        return CacheKey.of(route, view, parameters, Map.of(), "v");
    }

    @Test
    void orderOfParametersDoesNotMatter() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("page", "1");
        one.put("q", "a");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("q", "a");
        other.put("page", "1");
        assertEquals(key("grid", "public", one), key("grid", "public", other));
    }

    @Test
    void everythingElseDoes() {
        Set<String> keys = List.of(key("grid", "public", Map.of("q", "a")), key("grid", "viewer", Map.of("q", "a")),
                key("accounts", "public", Map.of("q", "a")), key("grid", "public", Map.of("q", "b")),
                key("grid", "public", Map.of("a", "q")), key("grid", "public", Map.of("q", "1:a")),
                key("grid", "public", Map.of()),
                CacheKey.of("grid", "public", Map.of("q", "a"), Map.of("all", 1L), "v"),
                CacheKey.of("grid", "public", Map.of("q", "a"), Map.of(), "w")).stream().collect(Collectors.toSet());
        assertEquals(9, keys.size());
    }

    @Test
    void raisingAnEpochLeavesOnlyItsOwnAnswersBehind() {
        MemoryPointers pointers = new MemoryPointers();
        InvalidateCache invalidate = new InvalidateCache(new NoCache(), pointers, new Random(1));
        Platform x = new Platform("x");
        Platform github = new Platform("github");
        Pointers.Known before = pointers.read();
        invalidate.platform(x);
        Pointers.Known after = pointers.read();

        assertNotEquals(CacheGenerations.of(before, "account", x), CacheGenerations.of(after, "account", x));
        assertEquals(CacheGenerations.of(before, "account", github), CacheGenerations.of(after, "account", github));
        assertNotEquals(CacheGenerations.of(before, "grid", null), CacheGenerations.of(after, "grid", null));

        invalidate.route("grid");
        assertNotEquals(CacheGenerations.of(after, "grid", null), CacheGenerations.of(pointers.read(), "grid", null));
        assertEquals(CacheGenerations.of(after, "account", x), CacheGenerations.of(pointers.read(), "account", x));
        invalidate.everything();
        assertNotEquals(CacheGenerations.of(after, "account", x), CacheGenerations.of(pointers.read(), "account", x));
    }
}
