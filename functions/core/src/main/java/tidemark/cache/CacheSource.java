package tidemark.cache;

/** Where an answer came from. */
public enum CacheSource {
    /** This process's memory. */
    L1,
    /** The shared cache. */
    L2,
    /** The shared cache, past its time: somebody else is making it anew, or making it anew failed. */
    STALE,
    /** Made anew. */
    LOADED
}
