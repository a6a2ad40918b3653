package tidemark.local.view;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param connect until the server accepts the connection
 * @param whole until the answer is there to its last byte
 * @param bytes of the answer
 */
record ApiLimits(Duration connect, Duration whole, long bytes) {

    /** The limits of commands: an answer of the API has at most 6 MB in AWS. */
    static final ApiLimits USUAL = new ApiLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 16L << 20);
}
