package tidemark.projector;

import java.time.Duration;
import java.util.List;

/** Sets when a queue delivers failed messages again. */
@FunctionalInterface
interface Redelivery {

    /**
     * Asks the queue to deliver messages after a pause instead of after its visibility timeout. A queue that fails or refuses keeps to its
     * timeout; that is logged and not thrown, because the messages come back in both cases.
     *
     * @param receiptHandles of one to ten messages
     */
    void after(Duration pause, List<String> receiptHandles);
}
