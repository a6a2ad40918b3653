package tidemark.cache;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the cache of this process has done since its start, by route and level. Thread-safe. */
public final class CacheStats {

    private final ConcurrentMap<String, Counters> routes = new ConcurrentHashMap<>();
    private final LongAdder faults = new LongAdder();

    private static final class Counters {
        private final Map<CacheSource, LongAdder> answers = new EnumMap<>(CacheSource.class);
        private final LongAdder loadNanos = new LongAdder();
        private final LongAdder loadBytes = new LongAdder();
        private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

        Counters() {
            for (CacheSource source : CacheSource.values()) {
                answers.put(source, new LongAdder());
            }
        }

        private long count(CacheSource source) {
            LongAdder adder = answers.get(source);
            return adder == null ? 0 : adder.sum();
        }
    }

    /**
     * What happened on one route.
     *
     * @param answers by where they came from
     * @param loadTime the time spent loading answers
     * @param longestLoad the longest single load
     * @param loadedBytes the size of the answers loaded
     */
    public record Seen(Map<CacheSource, Long> answers, Duration loadTime, Duration longestLoad, long loadedBytes) {}

    void answered(String route, CacheSource source) {
        LongAdder adder = of(route).answers.get(source);
        if (adder != null) {
            adder.increment();
        }
    }

    void loaded(String route, Duration time, int bytes) {
        Counters counters = of(route);
        counters.loadNanos.add(time.toNanos());
        counters.longest.accumulate(time.toNanos());
        counters.loadBytes.add(bytes);
    }

    void fault() {
        faults.increment();
    }

    private Counters of(String route) {
        return routes.computeIfAbsent(route, name -> new Counters());
    }

    /** How often the L2 cache failed. */
    public long faults() {
        return faults.sum();
    }

    /** The counts of the routes that were requested, by route. */
    public Map<String, Seen> routes() {
        Map<String, Seen> seen = new TreeMap<>();
        routes.forEach((route, counters) -> {
            Map<CacheSource, Long> answers = new EnumMap<>(CacheSource.class);
            for (CacheSource source : CacheSource.values()) {
                answers.put(source, counters.count(source));
            }
            seen.put(route, new Seen(answers, Duration.ofNanos(counters.loadNanos.sum()),
                    Duration.ofNanos(counters.longest.get()), counters.loadBytes.sum()));
        });
        return seen;
    }
}
