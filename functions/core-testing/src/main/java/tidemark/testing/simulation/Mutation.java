package tidemark.testing.simulation;

/** Mistakes that the simulation has to find. */
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
    /** A turn is written whatever the revision is. */
    TURN_WITHOUT_FENCE,
    /** A turn forgets when the platform wants to be asked again. */
    FREEZE_FORGOTTEN,
    /** A turn forgets what was used of its window. */
    WINDOW_FORGOTTEN,
    /** A run is written whatever the revision is. */
    RUN_WITHOUT_FENCE,
    /** A state is written whatever the revision is. */
    STATE_WITHOUT_FENCE
}
