package tidemark.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue as the template declares it.
 *
 * @param name the local queue name, ending in {@code .fifo} for a FIFO queue
 */
public record Queue(String name, boolean fifo, boolean contentBasedDeduplication, Duration delay, Duration visibility,
        Duration retention, Optional<Redrive> redrive) {
    /** The target of messages that were received too often. */
    public record Redrive(String targetArn, int maxReceiveCount) {}
}
