package tidemark.projector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** Sets the visibility of failed messages of an SQS queue. Thread-safe. */
final class SqsRedelivery implements Redelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SqsRedelivery.class);

    private final SqsClient client;
    private final String queueUrl;

    SqsRedelivery(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void after(Duration pause, List<String> receiptHandles) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (String receiptHandle : receiptHandles) {
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder().id(Integer.toString(entries.size()))
                    .receiptHandle(receiptHandle).visibilityTimeout(Math.toIntExact(pause.toSeconds())).build());
        }
        try {
            List<BatchResultErrorEntry> refused = client
                    .changeMessageVisibilityBatch(request -> request.queueUrl(queueUrl).entries(entries)).failed();
            refused.forEach(one -> LOG.warn("A failed message comes back only after the queue's visibility timeout: {}",
                    one.message()));
        } catch (SdkException unreachable) {
            LOG.warn("Failed messages come back only after the queue's visibility timeout", unreachable);
        }
    }
}
