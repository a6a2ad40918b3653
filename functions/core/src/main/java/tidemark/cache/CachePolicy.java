package tidemark.cache;

import java.time.Duration;

/**
 * How the answers of one route are cached.
 *
 * @param route its name in statistics, keys and cache generations
 * @param ttl how long the L2 cache holds an answer
 */
public record CachePolicy(String route, Duration ttl) {

    /** The age at which an answer is loaded again, while the old one is still served. */
    Duration softTtl() {
        return ttl.multipliedBy(4).dividedBy(5);
    }
}
