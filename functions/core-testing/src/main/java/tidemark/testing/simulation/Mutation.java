package tidemark.testing.simulation;

/** The planted mistakes that the simulation has to find. */
enum Mutation {
    NONE,
    /** A checkpoint is written whatever the revision is. */
    CHECKPOINT_WITHOUT_FENCE,
    /** A claim or dispatch is written whatever the revision is. */
    CHUNK_WRITE_WITHOUT_FENCE,
    /** A checkpoint adds to the counters and writes the chunk in two steps. */
    CHECKPOINT_IN_TWO_STEPS,
    /** A repeated checkpoint is counted again. */
    COUNTED_TWICE,
    /** A rate limit state is written whatever the revision is. */
    RATE_LIMIT_WITHOUT_FENCE,
    /** A rate limit state forgets the freeze that the platform asked for. */
    FREEZE_FORGOTTEN,
    /** A rate limit state forgets what was used of its window. */
    WINDOW_FORGOTTEN,
    /** A run is written whatever the revision is. */
    RUN_WITHOUT_FENCE,
    /** A state is written whatever the revision is. */
    STATE_WITHOUT_FENCE
}
