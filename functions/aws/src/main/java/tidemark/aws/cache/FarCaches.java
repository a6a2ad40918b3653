package tidemark.aws.cache;

import java.time.InstantSource;

import tidemark.cache.FarCache;
import tidemark.cache.NoCache;

/** Finds the cache that an endpoint names. */
public final class FarCaches {

    private FarCaches() {}

    /** The cache at {@code redis://host:port} or {@code rediss://host:port}; {@link NoCache} for an empty endpoint. */
    public static FarCache at(String endpoint, InstantSource clock) {
        return endpoint.isEmpty() ? new NoCache() : JedisCache.connect(endpoint, clock);
    }
}
