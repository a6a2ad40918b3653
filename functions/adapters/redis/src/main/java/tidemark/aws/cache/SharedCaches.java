package tidemark.aws.cache;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import tidemark.cache.L2Cache;

/** The process's caches by endpoint, each connected on first use. Thread-safe. */
final class SharedCaches {

    private static final ConcurrentMap<String, L2Cache> CACHES = new ConcurrentHashMap<>();

    private SharedCaches() {}

    static L2Cache at(String endpoint) {
        return CACHES.computeIfAbsent(endpoint, url -> L2Caches.at(url, InstantSource.system()));
    }
}
