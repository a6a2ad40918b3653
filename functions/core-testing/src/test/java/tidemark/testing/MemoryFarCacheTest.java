package tidemark.testing;

import java.time.InstantSource;

import tidemark.cache.FarCache;

/** The contract of the FarCache port, kept in memory. */
final class MemoryFarCacheTest extends FarCacheContract {

    @Override
    protected FarCache cache() {
        return new MemoryFarCache(InstantSource.system());
    }
}
