package tidemark.cache;

/** Where an answer came from. */
public enum CacheSource {
    /** This process's memory. */
    L1,
    /** The shared cache. */
    L2,
    /** The shared cache, past its time: another caller is loading it, or loading it failed. */
    STALE,
    /** Loaded for this request. */
    LOADED
}
