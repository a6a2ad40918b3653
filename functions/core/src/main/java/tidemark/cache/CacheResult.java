package tidemark.cache;

/** An answer and where it came from. */
public record CacheResult(CachedBytes value, CacheSource source) {}
