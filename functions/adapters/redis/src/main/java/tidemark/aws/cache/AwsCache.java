package tidemark.aws.cache;

import tidemark.cache.L2Cache;

/** The Redis or Valkey that the function's environment names. */
public interface AwsCache extends L2CacheProvider {

    @Override
    default L2Cache cache(String endpoint) {
        return SharedCaches.at(endpoint);
    }
}
