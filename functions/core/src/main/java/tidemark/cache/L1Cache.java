package tidemark.cache;

import java.time.Duration;
import java.util.Optional;

/** A cache inside this process (the first level): bounded in entries and in time. Thread-safe, never fails. */
public interface L1Cache {

    /** The most entries it holds. */
    int ENTRIES = 1000;

    /** The longest an entry lives. */
    Duration LONGEST = Duration.ofSeconds(60);

    Optional<CachedBytes> get(String key);

    /** Keeps a value for the given time, and never longer than {@link #LONGEST}. */
    void put(String key, CachedBytes value, Duration ttl);

    /** Forgets everything. */
    void clear();
}
