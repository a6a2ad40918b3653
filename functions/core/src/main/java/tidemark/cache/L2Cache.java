package tidemark.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A cache that many processes share (the second level). Each call is one round trip, bounded in time. Keys with the same part in braces, such as
 * {@code {a:01KAJ2W5Q8T0K3N8W0V8E4X7YB}:t}, share a hash slot. An entry may be gone at any time, never later than its time to live. Thread-safe.
 *
 * <p>Every method throws {@link CacheUnavailable} where the cache can not be reached, does not answer in time or refuses. A value of a foreign
 * type is one bad entry: it reads as absent and is replaced by what is set.
 */
public interface L2Cache {

    Optional<byte[]> get(String key);

    /** The values of two keys that share a hash slot, in their order. */
    List<Optional<byte[]>> get(String first, String second);

    void put(String key, byte[] value, Duration ttl);

    /** Sets a value unless the key has one, and returns the one that is there afterwards. */
    byte[] putIfAbsent(String key, byte[] value, Duration ttl);

    /** Sets a value only if the key has one; returns whether it did. */
    boolean putIfPresent(String key, byte[] value, Duration ttl);

    /** Sets a value and removes a lock in the same hash slot. */
    void putAndRelease(String key, byte[] value, Duration ttl, String lock);

    void delete(String key);

    /** Whether there is a cache at all; false for {@link NoCache}. */
    default boolean present() {
        return true;
    }
}
