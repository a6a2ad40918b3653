package tidemark.local.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function as the template declares it, its environment resolved.
 *
 * @param codeUri the zip, relative to the template
 * @param reservedConcurrency most environments at once; absent: the account's limit
 */
public record Function(String name, String codeUri, String handler, Duration timeout, int memoryMb,
        Map<String, String> environment, OptionalInt reservedConcurrency, AsyncPolicy async) {
    /**
     * What happens to an event that a schedule hands over and the function fails on.
     *
     * @param failureQueue name of the queue that gets what failed for good
     */
    public record AsyncPolicy(int maximumRetries, Optional<String> failureQueue) {}
}
