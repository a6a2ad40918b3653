package tidemark.local.source;

import java.time.Duration;
import java.time.InstantSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.Sleeper;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.lambda.Invoker;
import tidemark.local.template.Function;
import tidemark.local.template.TemplateContext;

/** Passes an event to a function without waiting for an answer; retries a failed event, then sends it to the failure queue. */
final class AsyncInvoker {
    private static final Logger LOG = LogManager.getLogger(AsyncInvoker.class);
    /** Lambda waits one minute before the first retry and two before the second. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final Function function;
    private final Invoker invoker;
    private final FailureQueue failures;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final int speed;

    AsyncInvoker(Function function, Invoker invoker, FailureQueue failures, InstantSource clock, Sleeper sleeper,
            int speed) {
        this.function = function;
        this.invoker = invoker;
        this.failures = failures;
        this.clock = clock;
        this.sleeper = sleeper;
        this.speed = speed;
    }

    /** One attempt; true when the function answered. */
    boolean first(String event) {
        return invoker.invoke(event) instanceof InvocationResult.Answered;
    }

    /** The further attempts after a failed first one. */
    void retry(String event) throws InterruptedException {
        for (int attempt = 1; attempt <= function.async().maximumRetries(); attempt++) {
            sleeper.sleep(FIRST_WAIT.multipliedBy(attempt).dividedBy(speed));
            if (first(event)) {
                return;
            }
        }
        LOG.warn("{} failed on an event for good", function.name());
        failures.send(message(event));
    }

    private String message(String event) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("version", "1.0").put("timestamp", clock.instant().toString());
        message.putObject("requestContext").put("functionArn", TemplateContext.functionArn(function.name()))
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", function.async().maximumRetries() + 1);
        message.putRawValue("requestPayload", new RawValue(event));
        return message.toString();
    }
}
