package tidemark.simulator.limits;

import java.time.Instant;

/**
 * One request that a well-behaved client would not have sent.
 *
 * @param scope the host, credential or address whose limit was broken
 * @param detail the details in a sentence
 */
public record Violation(Kind kind, String scope, Instant at, String detail) {

    /** How a request broke the limit of its scope. */
    public enum Kind {
        /** Sooner after the last request than the interval allows. */
        SPACING,
        /** More requests under way than allowed. */
        CONCURRENCY,
        /** Beyond the requests of the window. */
        WINDOW,
        /** Beyond the requests of the day. */
        DAY,
        /** Before the time that an earlier refusal named. */
        BEFORE_RESET
    }
}
