package tidemark.local.lambda;

import java.time.Duration;

/** How an invocation ended. */
public sealed interface Outcome {
    /** The handler answered; {@code json} is empty where the handler wrote nothing. */
    record Answered(String json) implements Outcome {}

    /** The handler, or its constructor, threw. */
    record Failed(String errorType, String errorMessage) implements Outcome {}

    /** The time limit passed; the environment is given up. */
    record TimedOut(Duration limit) implements Outcome {}
}
