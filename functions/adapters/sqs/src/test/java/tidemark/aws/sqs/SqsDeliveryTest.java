package tidemark.aws.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Only failed messages are delivered again; in a FIFO queue none overtakes a failed one. */
class SqsDeliveryTest {

    private final List<String> handled = new ArrayList<>();

    @Test
    void handlesEveryMessageAndReportsTheFailedOnes() {
        assertEquals(List.of("2"), ids(SqsDelivery.failed(delivery(), this::handle)));
        assertEquals(List.of("1", "2", "3"), handled);
    }

    @Test
    void handlesNoMessageAfterAFailedOneInOrder() {
        assertEquals(List.of("2", "3"), ids(SqsDelivery.failedInOrder(delivery(), this::handle)));
        assertEquals(List.of("1", "2"), handled);
    }

    private boolean handle(SQSMessage message) {
        handled.add(message.getMessageId());
        return !message.getMessageId().equals("2");
    }

    private static List<String> ids(List<SQSMessage> failed) {
        return SqsDelivery.again(failed).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier).toList();
    }

    private static SQSEvent delivery() {
        SQSEvent event = new SQSEvent();
        event.setRecords(Stream.of("1", "2", "3").map(id -> {
            SQSMessage message = new SQSMessage();
            message.setMessageId(id);
            return message;
        }).toList());
        return event;
    }
}
