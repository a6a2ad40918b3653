package tidemark.projector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** One request makes failed messages visible again; if the queue refuses it, its visibility timeout stays in effect. */
class SqsRedeliveryTest {

    private static final String URL = "https://sqs.eu-central-1.amazonaws.com/123456789012/Board.fifo";

    private final Queue queue = new Queue();
    private final SqsRedelivery redelivery = new SqsRedelivery(queue, URL);

    @Test
    void setsThePauseOfEveryMessageInOneRequest() {
        redelivery.after(Duration.ofSeconds(8), List.of("first", "second"));

        assertEquals(1, queue.requests.size());
        ChangeMessageVisibilityBatchRequest request = queue.requests.getFirst();
        assertEquals(URL, request.queueUrl());
        assertEquals(List.of("0 first 8", "1 second 8"), request.entries().stream()
                .map(entry -> entry.id() + " " + entry.receiptHandle() + " " + entry.visibilityTimeout()).toList());
    }

    @Test
    void leavesMessagesToTheQueuesOwnTimeWhereItRefusesOrIsAway() {
        queue.refuses = true;
        assertDoesNotThrow(() -> redelivery.after(Duration.ofSeconds(2), List.of("first")));
        queue.failure = SdkClientException.create("no route");
        assertDoesNotThrow(() -> redelivery.after(Duration.ofSeconds(2), List.of("first")));
        assertEquals(2, queue.requests.size());
    }

    /** An SQS client that records requests. */
    private static final class Queue implements SqsClient {

        private final List<ChangeMessageVisibilityBatchRequest> requests = new ArrayList<>();
        private boolean refuses;
        private @Nullable SdkClientException failure;

        @Override
        public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
                ChangeMessageVisibilityBatchRequest request) {
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            List<BatchResultErrorEntry> refused = refuses
                    ? List.of(BatchResultErrorEntry.builder().id("0").message("the handle is too old").build())
                    : List.of();
            return ChangeMessageVisibilityBatchResponse.builder().failed(refused).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
