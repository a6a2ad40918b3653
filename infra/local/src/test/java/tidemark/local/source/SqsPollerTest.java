package tidemark.local.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import tidemark.local.Patience;
import tidemark.local.engine.FreePorts;
import tidemark.local.engine.QueueEngine;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.EventSource;
import tidemark.local.template.Queue;
import tidemark.local.template.TemplateContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SqsPollerTest {
    private static final String ARN = "arn:aws:sqs:eu-central-1:000000000000:";
    private static final List<Queue> QUEUES = List.of(
            queue("Jobs", false, Optional.of(new Queue.Redrive(ARN + "Dead", 2))),
            queue("Dead", false, Optional.empty()), queue("Ordered.fifo", true, Optional.empty()));

    @TempDir
    private Path folder;

    private final List<List<String>> batches = new CopyOnWriteArrayList<>();

    @Test
    void deletesAMessageOnlyWhenTheFunctionIsDoneWithItAndGivesUpAfterTheRedriveCount() throws InterruptedException {
        try (QueueEngine engine = engine(); SqsPoller poller = poller(engine, "Jobs", 1, failing("bad"))) {
            send(engine, "Jobs", "good");
            send(engine, "Jobs", "bad");
            poller.start();
            Patience.until("the bad message is in the dead-letter queue", () -> waiting(engine, "Dead"), 1);
            assertEquals(2, count("bad"));
            assertEquals(1, count("good"));
        }
    }

    @Test
    void onlyTheFailedMessagesOfABatchComeAgain() throws InterruptedException {
        try (QueueEngine engine = engine()) {
            IntStream.range(0, 4).forEach(i -> send(engine, "Jobs", "m" + i));
            try (SqsPoller poller = poller(engine, "Jobs", 10, failing("m2"))) {
                poller.start();
                Patience.until("the failed message is in the dead-letter queue", () -> waiting(engine, "Dead"), 1);
            }
            assertEquals(2, count("m2"));
            assertEquals(List.of(1, 1, 1), List.of(count("m0"), count("m1"), count("m3")));
        }
    }

    @Test
    void aFifoQueueDropsDuplicatesAndKeepsTheOrderOfAGroup() throws InterruptedException {
        try (QueueEngine engine = engine()) {
            for (String body : List.of("one", "two", "two", "three")) {
                engine.client()
                        .sendMessage(request -> request.queueUrl(url(engine, "Ordered.fifo")).messageBody(body)
                                .messageGroupId("g")
                                .messageDeduplicationId(body));
            }
            try (SqsPoller poller = poller(engine, "Ordered.fifo", 1, failing(""))) {
                poller.start();
                Patience.until("three messages", batches::size, 3);
            }
            assertEquals(List.of(List.of("one"), List.of("two"), List.of("three")), batches);
        }
    }

    @Test
    void messagesAndQueuesSurviveARestart() throws InterruptedException {
        try (QueueEngine engine = engine()) {
            send(engine, "Jobs", "kept");
        }
        try (QueueEngine engine = engine(); SqsPoller poller = poller(engine, "Jobs", 1, failing(""))) {
            poller.start();
            Patience.until("the message of the earlier start", batches::size, 1);
            assertEquals(List.of("kept"), batches.getFirst());
        }
    }

    @Test
    void anOlderTemplatesQueueTakesTheNewAttributes() {
        engine().close();
        Queue slower = new Queue("Dead", false, false, Duration.ZERO, Duration.ofSeconds(77), Duration.ofDays(4),
                Optional.empty());
        try (QueueEngine engine = QueueEngine.open(folder, FreePorts.free(), List.of(slower))) {
            assertEquals("77", engine.client().getQueueAttributes(request -> request.queueUrl(url(engine, "Dead"))
                    .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT)).attributesAsStrings()
                    .get("VisibilityTimeout"));
        }
    }

    private QueueEngine engine() {
        return QueueEngine.open(folder, FreePorts.free(), QUEUES);
    }

    private SqsPoller poller(QueueEngine engine, String queue, int batchSize, Invoker function) {
        var source = new EventSource.FromQueue("Work", queue, batchSize, Duration.ZERO, OptionalInt.of(2), true,
                List.of());
        return new SqsPoller(source, url(engine, queue), ARN + queue, engine.client(), function, InstantSource.system(),
                Thread::sleep);
    }

    private Invoker failing(String bad) {
        return event -> {
            List<String> bodies = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            for (JsonNode record : read(event).path("Records")) {
                String body = record.path("body").asText();
                assertTrue(record.path("eventSourceARN").asText().startsWith(ARN));
                bodies.add(body);
                if (body.equals(bad)) {
                    failures.add("{\"itemIdentifier\":\"" + record.path("messageId").asText() + "\"}");
                }
            }
            batches.add(bodies);
            return new InvocationResult.Answered("{\"batchItemFailures\":" + failures + "}");
        };
    }

    private int count(String body) {
        return (int) batches.stream().flatMap(List::stream).filter(body::equals).count();
    }

    private static void send(QueueEngine engine, String queue, String body) {
        engine.client().sendMessage(request -> request.queueUrl(url(engine, queue)).messageBody(body));
    }

    private static int waiting(QueueEngine engine, String queue) {
        return Integer.parseInt(engine.client()
                .getQueueAttributes(request -> request.queueUrl(url(engine, queue))
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributesAsStrings().getOrDefault("ApproximateNumberOfMessages", "0"));
    }

    private static String url(QueueEngine engine, String queue) {
        return engine.endpoint() + "/" + TemplateContext.ACCOUNT + "/" + queue;
    }

    private static Queue queue(String name, boolean fifo, Optional<Queue.Redrive> redrive) {
        return new Queue(name, fifo, false, Duration.ZERO, Duration.ofSeconds(1), Duration.ofDays(4), redrive);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
