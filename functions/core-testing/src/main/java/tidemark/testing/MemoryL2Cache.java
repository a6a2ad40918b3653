package tidemark.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tidemark.cache.CacheUnavailable;
import tidemark.cache.CachedBytes;
import tidemark.cache.L2Cache;

/** An L2 cache in memory, which counts its round trips and can be made to fail. */
public final class MemoryL2Cache implements L2Cache {

    private final InstantSource clock;
    private final Map<String, Kept> entries = new TreeMap<>();
    private boolean down;
    private boolean full;
    private int calls;

    public MemoryL2Cache(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept(CachedBytes value, Instant until) {}

    /** Sets whether every call fails from now on. */
    public synchronized void setDown(boolean now) {
        down = now;
    }

    /** Sets whether writes are refused from now on, while reads and deletions work as before. */
    public synchronized void setFull(boolean now) {
        full = now;
    }

    /** Round trips since the last call of this method. */
    public synchronized int calls() {
        int since = calls;
        calls = 0;
        return since;
    }

    public synchronized void wipe() {
        entries.clear();
    }

    public synchronized Set<String> keys() {
        return Set.copyOf(entries.keySet());
    }

    private void called() {
        calls++;
        if (down) {
            throw new CacheUnavailable("down");
        }
        Instant now = clock.instant();
        entries.values().removeIf(kept -> !now.isBefore(kept.until));
    }

    private void keep(String key, byte[] value, Duration ttl) {
        if (full) {
            throw CacheUnavailable.refused("full", new IllegalStateException("no memory is left"));
        }
        entries.put(key, new Kept(CachedBytes.of(value.clone()), clock.instant().plus(ttl)));
    }

    private Optional<byte[]> there(String key) {
        return Optional.ofNullable(entries.get(key)).map(kept -> kept.value.bytes().clone());
    }

    @Override
    public synchronized Optional<byte[]> get(String key) {
        called();
        return there(key);
    }

    @Override
    public synchronized List<Optional<byte[]>> get(String first, String second) {
        called();
        return List.of(there(first), there(second));
    }

    @Override
    public synchronized void put(String key, byte[] value, Duration ttl) {
        called();
        keep(key, value, ttl);
    }

    @Override
    public synchronized byte[] putIfAbsent(String key, byte[] value, Duration ttl) {
        called();
        Optional<byte[]> there = there(key);
        if (there.isEmpty()) {
            keep(key, value, ttl);
        }
        return there.orElse(value);
    }

    @Override
    public synchronized boolean putIfPresent(String key, byte[] value, Duration ttl) {
        called();
        boolean there = entries.containsKey(key);
        if (there) {
            keep(key, value, ttl);
        }
        return there;
    }

    @Override
    public synchronized void putAndRelease(String key, byte[] value, Duration ttl, String lock) {
        called();
        entries.remove(lock);
        keep(key, value, ttl);
    }

    @Override
    public synchronized void delete(String key) {
        called();
        entries.remove(key);
    }
}
