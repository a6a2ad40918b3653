package tidemark.aws.sqs;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends messages to a queue, ten per request. */
final class MessageBatches {

    private static final int BATCH = 10;

    private MessageBatches() {}

    /** @throws IllegalStateException if the queue refused some; the others were sent */
    static void send(SqsClient client, String queueUrl, List<String> bodies) {
        List<String> refused = new ArrayList<>();
        for (int from = 0; from < bodies.size(); from += BATCH) {
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, bodies.size()); i++) {
                entries.add(SendMessageBatchRequestEntry.builder().id(Integer.toString(i - from))
                        .messageBody(bodies.get(i)).build());
            }
            client.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(entries)).failed().stream()
                    .map(BatchResultErrorEntry::message)
                    .forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the queue refused " + refused.size() + " messages: " + refused.getFirst());
        }
    }
}
