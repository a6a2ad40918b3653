package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.cache.Held;
import tidemark.cache.NearCache;

/** A near cache without a bound on its entries. */
public final class MemoryNearCache implements NearCache {

    private final InstantSource clock;
    private final Map<String, Kept> entries = new HashMap<>();

    public MemoryNearCache(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept(Held value, Instant until) {}

    @Override
    public synchronized Optional<Held> get(String key) {
        return Optional.ofNullable(entries.get(key)).filter(kept -> clock.instant().isBefore(kept.until))
                .map(Kept::value);
    }

    @Override
    public synchronized void put(String key, Held value, Duration ttl) {
        Duration life = ttl.compareTo(LONGEST) < 0 ? ttl : LONGEST;
        entries.put(key, new Kept(value, clock.instant().plus(life)));
    }

    @Override
    public synchronized void clear() {
        entries.clear();
    }
}
