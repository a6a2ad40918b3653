package tidemark.aws.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import tidemark.cache.CachedBytes;
import tidemark.cache.L1Cache;

/** The L1 cache on Caffeine; each entry has its own time to live. */
public final class CaffeineCache implements L1Cache {

    private final Cache<String, Kept> entries;

    public CaffeineCache(InstantSource clock) {
        entries = Caffeine.newBuilder().maximumSize(ENTRIES)
                .expireAfter(Expiry.creating((String key, Kept kept) -> kept.ttl()))
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos()).executor(Runnable::run).build();
    }

    private record Kept(CachedBytes value, Duration ttl) {}

    @Override
    public Optional<CachedBytes> get(String key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Kept::value);
    }

    @Override
    public void put(String key, CachedBytes value, Duration ttl) {
        Duration life = ttl.compareTo(LONGEST) < 0 ? ttl : LONGEST;
        if (life.isPositive()) {
            entries.invalidate(key);
            entries.put(key, new Kept(value, life));
        }
    }

    @Override
    public void clear() {
        entries.invalidateAll();
    }
}
