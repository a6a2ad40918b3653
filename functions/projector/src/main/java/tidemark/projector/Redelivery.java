package tidemark.projector;

import java.time.Duration;
import java.util.List;

/** Sets the time at which a queue delivers failed messages again. */
@FunctionalInterface
interface Redelivery {

    /**
     * Asks the queue to deliver messages after a pause instead of after its visibility timeout. If the queue fails or refuses, its timeout stays in
     * effect; that is logged and not thrown, because the messages come back in both cases.
     *
     * @param receiptHandles of one to ten messages
     */
    void after(Duration pause, List<String> receiptHandles);
}
