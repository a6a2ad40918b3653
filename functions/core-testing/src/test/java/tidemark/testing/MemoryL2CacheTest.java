package tidemark.testing;

import java.time.InstantSource;

import tidemark.cache.L2Cache;

/** Runs the contract of the L2Cache port on the cache in memory. */
final class MemoryL2CacheTest extends L2CacheContract {

    @Override
    protected L2Cache cache() {
        return new MemoryL2Cache(InstantSource.system());
    }
}
