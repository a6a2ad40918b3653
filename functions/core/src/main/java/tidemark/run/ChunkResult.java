package tidemark.run;

import java.time.Instant;

/**
 * How working a chunk ended.
 *
 * @param tally what this worker counted
 */
public record ChunkResult(End end, Tally tally) {

    /** Why a worker stopped. */
    public sealed interface End {

        /** Every account is final. */
        record Finished() implements End {}

        /** Given back until an instant. */
        record GivenBack(Instant until) implements End {}

        /** Another worker has the chunk, or the run ended it. */
        record Fenced() implements End {}

        /** The message is void: delivered twice, or the chunk was sent again. Acknowledge it. */
        record Stale() implements End {}

        /** There is no such chunk. */
        record Unknown() implements End {}
    }

    static ChunkResult nothing(End end) {
        return new ChunkResult(end, Tally.NONE);
    }
}
