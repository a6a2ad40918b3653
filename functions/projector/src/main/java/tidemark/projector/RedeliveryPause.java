package tidemark.projector;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;

import tidemark.time.Backoff;

/**
 * Redelivers failed messages within seconds instead of after the visibility timeout of their queue, which in a FIFO queue delays all messages after
 * them. Each further failure doubles the pause, up to a minute.
 */
final class RedeliveryPause {

    private static final Backoff PAUSES = Backoff.doubling(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static final String RECEIVED = "ApproximateReceiveCount";

    private final Redelivery redelivery;

    RedeliveryPause(Redelivery redelivery) {
        this.redelivery = redelivery;
    }

    /** @param failed at most ten messages of one group in their order: they come back together */
    void soon(List<SQSEvent.SQSMessage> failed) {
        if (!failed.isEmpty()) {
            redelivery.after(pause(failed.getFirst()),
                    failed.stream().map(SQSEvent.SQSMessage::getReceiptHandle).toList());
        }
    }

    /** The pause after a message's failures so far. */
    static Duration pause(SQSEvent.SQSMessage message) {
        String received = Objects.requireNonNullElse(message.getAttributes(), Map.<String, String>of())
                .getOrDefault(RECEIVED, "1");
        int failures = received.matches("[0-9]{1,9}") ? Integer.parseInt(received) : 1;
        return PAUSES.after(failures);
    }
}
