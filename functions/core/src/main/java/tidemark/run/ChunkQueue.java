package tidemark.run;

import java.util.List;

/** Carries chunks to workers: at least once, in any order, and occasionally not at all. Thread-safe. */
public interface ChunkQueue {

    /**
     * Sends messages on the queue of their urgency: what a user waits for is not behind the rest. Throws an unchecked exception where
     * the queue fails; some may have been sent then.
     */
    void send(Urgency urgency, List<ChunkMessage> messages);
}
