package tidemark.testing;

import java.time.InstantSource;

import tidemark.cache.L2Cache;

/** The contract of the L2Cache port, kept in memory. */
final class MemoryL2CacheTest extends L2CacheContract {

    @Override
    protected L2Cache cache() {
        return new MemoryL2Cache(InstantSource.system());
    }
}
