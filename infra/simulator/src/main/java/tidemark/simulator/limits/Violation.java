package tidemark.simulator.limits;

import java.time.Instant;

/**
 * One request that a well-behaved client would not have sent.
 *
 * @param scope the host, credential or address whose limit was broken
 * @param detail the figures, in a sentence
 */
public record Violation(Kind kind, String scope, Instant at, String detail) {

    /** How a request broke its scope's limit. */
    public enum Kind {
        /** Sooner after the last than the interval allows. */
        SPACING,
        /** More requests under way than allowed. */
        CONCURRENCY,
        /** After the window's last request. */
        WINDOW,
        /** After the day's last request. */
        DAY,
        /** Before the time that an earlier refusal named. */
        BEFORE_RESET
    }
}
