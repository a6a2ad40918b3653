package tidemark.local.lambda;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.junit.jupiter.api.Test;

import tidemark.local.template.Function;
import tidemark.local.template.TemplateException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LambdaHostTest {
    private final AtomicInteger environments = new AtomicInteger();

    @Test
    void handsBytesToAStreamHandlerAndGivesItsBytesBack() {
        RequestStreamHandler echo = (in, out, context) -> in.transferTo(out);
        try (LambdaHost host = host(echo, Duration.ofSeconds(10))) {
            assertEquals(new InvocationResult.Answered("{\"a\":\"ä\"}"), host.invoke("{\"a\":\"ä\"}"));
        }
    }

    @Test
    void convertsEventsAndAnswersAsTheRuntimeDoes() {
        RequestHandler<SQSEvent, SQSBatchResponse> handler = new AllFail();
        try (LambdaHost host = host(handler, Duration.ofSeconds(10))) {
            InvocationResult outcome = host
                    .invoke("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"b\",\"eventSourceARN\":\"arn\"}]}");
            assertEquals(new InvocationResult.Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1-b-arn\"}]}"),
                    outcome);
        }
    }

    @Test
    void convertsPlainMapsAndAnswersNothingForNull() {
        RequestHandler<Map<String, Object>, Void> handler = new Nothing();
        try (LambdaHost host = host(handler, Duration.ofSeconds(10))) {
            assertEquals(new InvocationResult.Answered(""), host.invoke("{\"kind\":\"tick\"}"));
        }
    }

    @Test
    void usesAnEnvironmentAgainAlsoAfterItThrew() {
        RequestStreamHandler failing = (in, out, context) -> {
            throw new IllegalStateException("no");
        };
        try (LambdaHost host = host(failing, Duration.ofSeconds(10))) {
            assertEquals(new InvocationResult.Failed("java.lang.IllegalStateException", "no"), host.invoke("{}"));
            host.invoke("{}");
            assertEquals(1, environments.get());
        }
    }

    @Test
    void givesUpAnEnvironmentThatOverrunsItsLimit() {
        RequestStreamHandler slow = (in, out, context) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
        try (LambdaHost host = host(slow, Duration.ofMillis(50))) {
            assertEquals(new InvocationResult.TimedOut(Duration.ofMillis(50)), host.invoke("{}"));
            host.invoke("{}");
            assertEquals(2, environments.get());
        }
    }

    @Test
    void aConstructorThatThrowsFailsTheInvocation() {
        var catalog = new FunctionCatalog(Map.of("h", environment -> {
            throw new IllegalArgumentException("LEDGER_TABLE is missing");
        }));
        try (LambdaHost host = new LambdaHost(function(Duration.ofSeconds(10), 1), catalog, InstantSource.system())) {
            assertEquals("LEDGER_TABLE is missing",
                    assertInstanceOf(InvocationResult.Failed.class, host.invoke("{}")).errorMessage());
        }
    }

    @Test
    void aHandlerOutsideTheCatalogueIsAMistakeInTheTemplate() {
        assertThrows(TemplateException.class,
                () -> new LambdaHost(function(Duration.ofSeconds(1), 1), new FunctionCatalog(Map.of()),
                        InstantSource.system()));
    }

    @Test
    void tellsTheHandlerItsTimeNameAndMemory() {
        Instant now = Instant.parse("2026-11-21T06:00:00Z");
        RequestStreamHandler answering = (in, out, context) -> answer(out, context);
        var catalog = new FunctionCatalog(Map.of("h", environment -> answering));
        try (LambdaHost host = new LambdaHost(function(Duration.ofSeconds(7), 1), catalog, InstantSource.fixed(now))) {
            assertEquals(new InvocationResult.Answered("7000 Work 512 Work-1"), host.invoke("{}"));
        }
    }

    @Test
    void neverRunsMoreEnvironmentsThanReserved() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RequestStreamHandler counting = (in, out, context) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            running.decrementAndGet();
        };
        try (LambdaHost host = host(counting, Duration.ofSeconds(10))) {
            List<Thread> callers = java.util.stream.Stream
                    .generate(() -> Thread.ofVirtual().start(() -> host.invoke("{}"))).limit(40)
                    .toList();
            for (Thread caller : callers) {
                caller.join();
            }
        }
        assertTrue(most.get() <= 2, "ran " + most);
    }

    private static void answer(OutputStream out, Context context) throws java.io.IOException {
        String reported = context.getRemainingTimeInMillis() + " " + context.getFunctionName() + " "
                + context.getMemoryLimitInMB() + " "
                + context.getAwsRequestId();
        out.write(reported.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private LambdaHost host(Object handler, Duration timeout) {
        var catalog = new FunctionCatalog(Map.of("h", environment -> {
            environments.incrementAndGet();
            return handler;
        }));
        return new LambdaHost(function(timeout, 2), catalog, InstantSource.system());
    }

    private static Function function(Duration timeout, int reserved) {
        return new Function("Work", "x", "h", timeout, 512, Map.of(), OptionalInt.of(reserved),
                new Function.AsyncPolicy(2, Optional.empty()));
    }

    /** Answers that every message failed, with an identifier that shows what was read. */
    public static final class AllFail implements RequestHandler<SQSEvent, SQSBatchResponse> {
        @Override
        public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
            return new SQSBatchResponse(event.getRecords().stream()
                    .map(message -> new SQSBatchResponse.BatchItemFailure(
                            message.getMessageId() + "-" + message.getBody() + "-" + message.getEventSourceArn()))
                    .toList());
        }
    }

    /** Answers nothing. */
    @org.jspecify.annotations.NullUnmarked
    public static final class Nothing implements RequestHandler<Map<String, Object>, Void> {
        @Override
        public Void handleRequest(Map<String, Object> event, Context context) {
            if (!"tick".equals(event.get("kind"))) {
                throw new IllegalArgumentException("unread");
            }
            return null;
        }
    }
}
