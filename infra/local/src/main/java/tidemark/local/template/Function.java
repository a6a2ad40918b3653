package tidemark.local.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function as the template declares it, with its environment resolved.
 *
 * @param codeUri the zip, relative to the template
 * @param reservedConcurrency most parallel environments; absent: the account's limit
 */
public record Function(String name, String codeUri, String handler, Duration timeout, int memoryMb,
        Map<String, String> environment, OptionalInt reservedConcurrency, AsyncPolicy async) {
    /**
     * What happens to a schedule's event on which the function fails.
     *
     * @param failureQueue name of the queue for finally failed events
     */
    public record AsyncPolicy(int maximumRetries, Optional<String> failureQueue) {}
}
