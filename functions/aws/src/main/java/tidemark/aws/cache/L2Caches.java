package tidemark.aws.cache;

import java.time.InstantSource;

import tidemark.cache.CacheUnavailable;
import tidemark.cache.CircuitBreakerCache;
import tidemark.cache.L2Cache;
import tidemark.cache.NoCache;

/** Finds the cache that an endpoint names. */
public final class L2Caches {

    private static final System.Logger LOG = System.getLogger(L2Caches.class.getName());

    private L2Caches() {}

    /** The cache at {@code redis://host:port} or {@code rediss://host:port}, with its password where it has one; {@link NoCache} for an empty endpoint. */
    public static L2Cache at(String endpoint, InstantSource clock) {
        return endpoint.isEmpty() ? new NoCache() : guarded(endpoint, clock);
    }

    /** A cache behind its breaker. It is greeted at once; whether that succeeds decides only how soon it is used. */
    static CircuitBreakerCache guarded(String endpoint, InstantSource clock) {
        CircuitBreakerCache cache = new CircuitBreakerCache(JedisCache.at(endpoint, BoundedJedis.COMMAND), clock);
        try {
            cache.get("{tidemark}:hello");
        } catch (CacheUnavailable unreachable) {
            LOG.log(System.Logger.Level.WARNING, "The cache cannot be reached; going on without it: {0}",
                    unreachable.getMessage());
        }
        return cache;
    }
}
