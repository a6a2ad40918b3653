package tidemark.local.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import tidemark.local.lambda.InvocationResult;

/** Reads from an invocation result which items of a batch failed, as Lambda reads a partial batch response. */
final class BatchAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /**
     * The failed items among the given ones; all of them if the function failed, or if its answer is not JSON or names an item that is empty or
     * unknown.
     */
    static Set<String> failed(InvocationResult outcome, boolean partialResponses, List<String> items) {
        return switch (outcome) {
            case InvocationResult.Answered answered -> partialResponses ? named(answered.json(), items) : Set.of();
            case InvocationResult.Failed failed -> Set.copyOf(items);
            case InvocationResult.TimedOut overrun -> Set.copyOf(items);
        };
    }

    private static Set<String> named(String json, List<String> items) {
        if (json.isBlank()) {
            return Set.of();
        }
        try {
            Set<String> failed = new HashSet<>();
            for (JsonNode failure : JSON.readTree(json).path("batchItemFailures")) {
                failed.add(failure.path("itemIdentifier").asText(""));
            }
            return items.containsAll(failed) ? failed : Set.copyOf(items);
        } catch (JsonProcessingException broken) {
            return Set.copyOf(items);
        }
    }
}
