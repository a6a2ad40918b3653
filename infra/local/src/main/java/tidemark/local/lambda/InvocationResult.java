package tidemark.local.lambda;

import java.time.Duration;

/** How an invocation ended. */
public sealed interface InvocationResult {
    /** The handler answered; {@code json} is empty if the handler wrote nothing. */
    record Answered(String json) implements InvocationResult {}

    /** The handler, or its constructor, threw. */
    record Failed(String errorType, String errorMessage) implements InvocationResult {}

    /** The time limit passed; the environment is discarded. */
    record TimedOut(Duration limit) implements InvocationResult {}
}
