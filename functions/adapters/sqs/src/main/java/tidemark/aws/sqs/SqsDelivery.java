package tidemark.aws.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

/** The messages that a queue delivers to a function at once. The queue delivers those again that the function reports as failed. */
public final class SqsDelivery {

    private SqsDelivery() {}

    /**
     * Handles the messages one after the other.
     *
     * @param handler returns false if the message failed
     * @return the failed messages, in their order
     */
    public static List<SQSMessage> failed(SQSEvent event, Predicate<SQSMessage> handler) {
        return event.getRecords().stream().filter(message -> !handler.test(message)).toList();
    }

    /**
     * Handles the messages of a FIFO queue: after a failed message all others count as failed without being handled, or they would overtake it.
     *
     * @param handler returns false if the message failed
     * @return the failed messages, in their order
     */
    public static List<SQSMessage> failedInOrder(SQSEvent event, Predicate<SQSMessage> handler) {
        List<SQSMessage> failed = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            if (!failed.isEmpty() || !handler.test(message)) {
                failed.add(message);
            }
        }
        return List.copyOf(failed);
    }

    /** The response that has messages delivered again. */
    public static SQSBatchResponse again(List<SQSMessage> failed) {
        return new SQSBatchResponse(
                failed.stream().map(message -> new BatchItemFailure(message.getMessageId())).toList());
    }
}
