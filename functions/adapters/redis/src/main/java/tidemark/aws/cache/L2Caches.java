package tidemark.aws.cache;

import java.time.InstantSource;

import tidemark.cache.CacheUnavailable;
import tidemark.cache.CircuitBreakerCache;
import tidemark.cache.L2Cache;
import tidemark.cache.NoCache;

/** Builds the L2 cache for an endpoint. */
public final class L2Caches {

    private static final System.Logger LOG = System.getLogger(L2Caches.class.getName());

    private L2Caches() {}

    /** The cache at {@code redis://host:port} or {@code rediss://host:port}, with a password if it has one; {@link NoCache} for an empty endpoint. */
    public static L2Cache at(String endpoint, InstantSource clock) {
        return endpoint.isEmpty() ? new NoCache() : guarded(endpoint, clock);
    }

    /** A cache behind a circuit breaker. A first command is sent at once; its success only decides how soon the cache is used. */
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
