package tidemark.cache;

/** Where an answer came from. */
public enum CacheSource {
    /** This process's memory. */
    NEAR,
    /** The shared cache. */
    FAR,
    /** The shared cache, past its time: somebody else is making it anew, or making it anew failed. */
    STALE,
    /** Made anew. */
    MADE
}
