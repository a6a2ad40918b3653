package tidemark.projector;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import tidemark.aws.observe.Telemetry;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.board.Pointers;
import tidemark.board.Totals;
import tidemark.ledger.Accounts;
import tidemark.local.engine.FreePorts;
import tidemark.local.engine.QueueEngine;
import tidemark.local.store.DirectoryStore;
import tidemark.local.template.Queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A failed message on the board's queue comes back within seconds, not after hours, and unreadable messages do not stay. */
class BoardQueueTest {

    private static final String NAME = "Board.fifo";
    private static final String HINT = "{\"closed\":\"d-2026-11-21\"}";

    @TempDir
    private Path folder;

    private QueueEngine engine;
    private BoardBuilder builder;
    private int failuresLeft;
    private int built;

    @BeforeEach
    void open() {
        engine = QueueEngine.open(folder.resolve("queues"), FreePorts.free(), List.of(new Queue(NAME, true, false,
                Duration.ZERO, Duration.ofHours(2), Duration.ofDays(1), Optional.empty())));
        Accounts accounts = port(Accounts.class, (name, given) -> {
            if (failuresLeft-- > 0) {
                throw new IllegalStateException("the ledger is out");
            }
            return null;
        });
        Pointers pointers = port(Pointers.class, (name, given) -> {
            built += name.equals("advance") ? 1 : 0;
            return name.equals("read") ? Pointers.Known.NOTHING : true;
        });
        BuildBoard build = new BuildBoard(accounts, new BoardStore(new DirectoryStore(folder.resolve("store"))),
                pointers, port(Totals.class, (name, given) -> null), InstantSource.system(), new Random(1), true);
        builder = new BoardBuilder(Telemetry.by(Map.of()), InstantSource.system(),
                new SqsBoardHints(engine.client(), Map.of("BOARD_QUEUE_URL", url()), InstantSource.system()),
                new SqsRedelivery(engine.client(), url()), build);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void failedBuildIsTriedAgainWithinSecondsAndSoIsWhatFollowsIt() {
        failuresLeft = 1;
        send("1", HINT);
        send("2", "{\"closed\":\"d-2026-11-22\"}");
        assertEquals(2, work());
        assertEquals(0, built);
        assertEquals(0, work());
        assertEquals(2, built);
        assertTrue(receive(0).isEmpty());
    }

    @Test
    void hintThatCannotBeReadHoldsNothingUpAndIsTakenForAChange() {
        for (String garbage : List.of("no JSON", "{}", "{\"changed_until\":\"soon\"}", "[]")) {
            send(garbage, garbage);
        }
        send("last", HINT);
        assertEquals(0, work());
        assertEquals(5, built);
        assertTrue(receive(0).isEmpty());
    }

    @Test
    void pausesGrowToAMinute() {
        assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 60L, 60L), List.of(1, 2, 3, 4, 5, 6, 900).stream().map(received -> {
            SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
            message.setAttributes(Map.of("ApproximateReceiveCount", received.toString()));
            return RedeliveryPause.pause(message).toSeconds();
        }).toList());
        assertEquals(Duration.ofSeconds(2), RedeliveryPause.pause(new SQSEvent.SQSMessage()));
    }

    /** Passes the queue's messages to the builder, deletes those that are done, and returns how many failed. */
    private int work() {
        List<Message> received = receive(20);
        SQSEvent event = new SQSEvent();
        event.setRecords(received.stream().map(BoardQueueTest::record).toList());
        List<String> failed = builder
                .handleRequest(event, port(Context.class,
                        (name, given) -> name.startsWith("getRemaining") || name.startsWith("getMemory")
                                ? 512
                                : name.startsWith("get") && !name.endsWith("Logger") && !name.endsWith("Identity")
                                        && !name.endsWith("ClientContext") ? "board" : null))
                .getBatchItemFailures().stream().map(SQSBatchResponse.BatchItemFailure::getItemIdentifier).toList();
        received.stream().filter(message -> !failed.contains(message.messageId())).forEach(done -> engine.client()
                .deleteMessage(request -> request.queueUrl(url()).receiptHandle(done.receiptHandle())));
        return failed.size();
    }

    private static SQSEvent.SQSMessage record(Message message) {
        SQSEvent.SQSMessage record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setReceiptHandle(message.receiptHandle());
        record.setBody(message.body());
        record.setAttributes(message.attributesAsStrings());
        return record;
    }

    private List<Message> receive(int wait) {
        return engine.client().receiveMessage(request -> request.queueUrl(url()).maxNumberOfMessages(10)
                .waitTimeSeconds(wait).messageSystemAttributeNames(MessageSystemAttributeName.ALL)).messages();
    }

    private void send(String sameness, String body) {
        engine.client().sendMessage(request -> request.queueUrl(url()).messageBody(body).messageGroupId("board")
                .messageDeduplicationId(Integer.toString(sameness.hashCode())));
    }

    private String url() {
        return engine.endpoint() + "/000000000000/" + NAME;
    }

    private interface Answering {
        @Nullable
        Object answer(String method, Object[] given);
    }

    private static <T> T port(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, given) -> answering.answer(method.getName(), given)));
    }
}
