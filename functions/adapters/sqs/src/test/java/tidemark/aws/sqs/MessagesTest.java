package tidemark.aws.sqs;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.board.BoardHint;
import tidemark.platform.RateScope;
import tidemark.run.ChunkKey;
import tidemark.run.ChunkMessage;
import tidemark.run.RunId;
import tidemark.run.Urgency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MessagesTest {

    private final List<SendMessageBatchRequest> batches = new ArrayList<>();
    private final List<SendMessageRequest> singles = new ArrayList<>();
    private final SqsClient client = recording();

    @Test
    void sendsWhatAUserWaitsForOnItsOwnQueueTenARequest() throws Exception {
        SqsChunkQueue queue = new SqsChunkQueue(client,
                Map.of("COLLECT_QUEUE_URL", "later", "COLLECT_NOW_QUEUE_URL", "now"));
        List<ChunkMessage> messages = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            messages.add(
                    new ChunkMessage(new ChunkKey(new RunId("d-2026-11-21"), 1,
                            ChunkKey.hash(new RateScope(new Platform("github"), "anon")), n), "token-" + n));
        }

        queue.send(Urgency.USER, messages);
        queue.send(Urgency.REST, messages.subList(0, 1));

        assertEquals(List.of("now", "now", "later"), batches.stream().map(SendMessageBatchRequest::queueUrl).toList());
        assertEquals(List.of(10, 2, 1), batches.stream().map(batch -> batch.entries().size()).toList());
        assertEquals(messages.get(11), SqsChunkQueue.read(batches.get(1).entries().get(1).messageBody()));
    }

    @Test
    void aMessageThatNamesNoChunkIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SqsChunkQueue.read("{}"));
    }

    @Test
    void hintsOfTheSameTenSecondsAreOneMessageThatSpeaksForAllOfThem() throws Exception {
        hints("2026-11-21T12:00:01Z").changed();
        hints("2026-11-21T12:00:09Z").changed();
        hints("2026-11-21T12:00:10Z").changed();

        assertEquals(singles.get(0).messageDeduplicationId(), singles.get(1).messageDeduplicationId());
        assertEquals(new BoardHint.Changed(Instant.parse("2026-11-21T12:00:10Z")),
                SqsBoardHints.read(singles.get(0).messageBody()));
        assertEquals(new BoardHint.Changed(Instant.parse("2026-11-21T12:00:20Z")),
                SqsBoardHints.read(singles.get(2).messageBody()));
    }

    @Test
    void aClosedRunIsAHintOfItsOwn() throws Exception {
        hints("2026-11-21T12:00:01Z").closing(new RunId("d-2026-11-21"));

        assertEquals(new BoardHint.RunClosed("d-2026-11-21"), SqsBoardHints.read(singles.get(0).messageBody()));
    }

    @Test
    void passesOnAccountsAndAddresses() throws Exception {
        AccountId id = new AccountId(1, 2);
        Address address = new Address(new Platform("mastodon"), "nasa@example.org");

        new SqsInvalidations(client, Map.of("INVALIDATE_QUEUE_URL", "invalidate")).send(List.of(id), List.of(address));

        var bodies = batches.getFirst().entries().stream().map(entry -> entry.messageBody()).toList();
        assertEquals(new SqsInvalidations.Outdated(List.of(id), List.of()), SqsInvalidations.read(bodies.get(0)));
        assertEquals(new SqsInvalidations.Outdated(List.of(), List.of(address)), SqsInvalidations.read(bodies.get(1)));
    }

    private SqsBoardHints hints(String now) {
        return new SqsBoardHints(client, Map.of("BOARD_QUEUE_URL", "board"), InstantSource.fixed(Instant.parse(now)));
    }

    /** A client that keeps what it is to send. */
    private SqsClient recording() {
        return (SqsClient) Proxy.newProxyInstance(SqsClient.class.getClassLoader(), new Class<?>[]{SqsClient.class},
                (proxy, method, arguments) -> {
                    @SuppressWarnings("unchecked")
                    Consumer<Object> fill = (Consumer<Object>) arguments[0];
                    if (method.getName().equals("sendMessage")) {
                        SendMessageRequest.Builder builder = SendMessageRequest.builder();
                        fill.accept(builder);
                        singles.add(builder.build());
                        return SendMessageResponse.builder().build();
                    }
                    SendMessageBatchRequest.Builder builder = SendMessageBatchRequest.builder();
                    fill.accept(builder);
                    batches.add(builder.build());
                    return SendMessageBatchResponse.builder().build();
                });
    }
}
