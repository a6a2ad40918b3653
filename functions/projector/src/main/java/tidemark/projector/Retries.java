package tidemark.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/**
 * Brings failed messages back within seconds instead of after the visibility timeout of their queue, which in a FIFO queue holds up all that
 * follow them. Each further failure doubles the pause, up to a minute.
 */
final class Retries {

    static final int FIRST_SECONDS = 2;
    static final int LONGEST_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final String RECEIVED = "ApproximateReceiveCount";

    private final SqsClient client;
    private final String queueUrl;

    Retries(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /** @param failed at most ten messages of one group in their order: they come back together */
    void soon(List<SQSEvent.SQSMessage> failed) {
        if (failed.isEmpty()) {
            return;
        }
        int pause = pause(failed.getFirst());
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (SQSEvent.SQSMessage message : failed) {
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder().id(Integer.toString(entries.size()))
                    .receiptHandle(message.getReceiptHandle()).visibilityTimeout(pause).build());
        }
        try {
            List<BatchResultErrorEntry> refused = client
                    .changeMessageVisibilityBatch(request -> request.queueUrl(queueUrl).entries(entries)).failed();
            refused.forEach(one -> LOG.warn("A failed message comes back after the queue's time only: {}",
                    one.message()));
        } catch (SdkException unreachable) {
            LOG.warn("Failed messages come back after the queue's time only", unreachable);
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
