package tidemark.aws.dynamo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.reading.Outcome;
import tidemark.run.Tally;

/**
 * Encodes a tally as attributes of a counter or of a map in a run: one per outcome, named by its letter, and one per other count; zeros are absent.
 */
final class TallyItem {

    private static final String OUTCOME = "c_";
    private static final String REQUESTS = "n_requests";
    private static final String RETRIED = "n_retried";
    private static final String CHUNKS = "n_chunks";

    private TallyItem() {}

    static Map<String, AttributeValue> of(Tally tally) {
        Map<String, AttributeValue> counts = new HashMap<>();
        tally.outcomes().forEach((outcome, accounts) -> put(counts, OUTCOME + outcome.code(), accounts));
        put(counts, REQUESTS, tally.requests());
        put(counts, RETRIED, tally.retried());
        put(counts, CHUNKS, tally.chunks());
        return counts;
    }

    private static void put(Map<String, AttributeValue> counts, String name, long count) {
        if (count != 0) {
            counts.put(name, Item.number(count));
        }
    }

    static Tally read(Map<String, AttributeValue> counts) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, count(counts, OUTCOME + outcome.code()));
        }
        return new Tally(outcomes, count(counts, REQUESTS), count(counts, RETRIED), count(counts, CHUNKS));
    }

    private static long count(Map<String, AttributeValue> counts, String name) {
        AttributeValue count = counts.get(name);
        return count == null ? 0 : Long.parseLong(count.n());
    }
}
