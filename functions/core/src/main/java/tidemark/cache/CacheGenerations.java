package tidemark.cache;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.board.Pointers;

/** Counters that are part of every key: incrementing one makes all answers under the old number unreachable. */
public final class CacheGenerations {

    static final String ALL = "all";
    private static final String PLATFORM = "platform:";

    private CacheGenerations() {}

    static String platform(Platform platform) {
        return PLATFORM + platform.id();
    }

    static String route(String route) {
        return "route:" + route;
    }

    /**
     * The generations that an answer depends on.
     *
     * @param platform the only platform it covers, absent if it may cover any
     */
    public static Map<String, Long> of(Pointers.Known known, String route, @Nullable Platform platform) {
        Map<String, Long> generations = new TreeMap<>();
        known.generations().forEach((name, count) -> {
            boolean ofPlatform = platform == null ? name.startsWith(PLATFORM) : name.equals(platform(platform));
            if (ofPlatform || name.equals(ALL) || name.equals(route(route))) {
                generations.put(name, count);
            }
        });
        return generations;
    }
}
