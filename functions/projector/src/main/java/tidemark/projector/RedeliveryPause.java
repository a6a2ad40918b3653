package tidemark.projector;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/**
 * Redelivers failed messages within seconds instead of after the visibility timeout of their queue, which in a FIFO queue delays all messages after
 * them. Each further failure doubles the pause, up to a minute.
 */
final class RedeliveryPause {

    static final int FIRST_SECONDS = 2;
    static final int LONGEST_SECONDS = 60;

    private static final String RECEIVED = "ApproximateReceiveCount";

    private final Redelivery redelivery;

    RedeliveryPause(Redelivery redelivery) {
        this.redelivery = redelivery;
    }

    /** @param failed at most ten messages of one group in their order: they come back together */
    void soon(List<SQSEvent.SQSMessage> failed) {
        if (!failed.isEmpty()) {
            redelivery.after(Duration.ofSeconds(pause(failed.getFirst())),
                    failed.stream().map(SQSEvent.SQSMessage::getReceiptHandle).toList());
        }
    }

    /** The pause after a message's failures so far. */
    static int pause(SQSEvent.SQSMessage message) {
        String received = Objects.requireNonNullElse(message.getAttributes(), Map.<String, String>of())
                .getOrDefault(RECEIVED, "1");
        int failures = received.matches("[0-9]{1,9}") ? Integer.parseInt(received) : 1;
        return failures > 5 ? LONGEST_SECONDS : Math.min(LONGEST_SECONDS, FIRST_SECONDS << Math.max(0, failures - 1));
    }
}
