package tidemark.aws.cache;

import tidemark.cache.L2Cache;

/** Provides the L2 cache at an endpoint, one per process and endpoint. Thread-safe. */
public interface L2CacheProvider {

    /**
     * The cache at an endpoint, {@code redis://host:port} or {@code rediss://host:port}; an empty endpoint means no cache. Never fails: an
     * unreachable cache acts as an empty one.
     */
    L2Cache cache(String endpoint);
}
