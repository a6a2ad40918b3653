package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.cache.CachedBytes;
import tidemark.cache.L1Cache;

/** An L1 cache without a bound on its entries. */
public final class MemoryL1Cache implements L1Cache {

    private final InstantSource clock;
    private final Map<String, Kept> entries = new HashMap<>();

    public MemoryL1Cache(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept(CachedBytes value, Instant until) {}

    @Override
    public synchronized Optional<CachedBytes> get(String key) {
        return Optional.ofNullable(entries.get(key)).filter(kept -> clock.instant().isBefore(kept.until))
                .map(Kept::value);
    }

    @Override
    public synchronized void put(String key, CachedBytes value, Duration ttl) {
        Duration life = ttl.compareTo(LONGEST) < 0 ? ttl : LONGEST;
        entries.put(key, new Kept(value, clock.instant().plus(life)));
    }

    @Override
    public synchronized void clear() {
        entries.clear();
    }
}
