package tidemark.local.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which items of a ledger an export has. Left out are permits, chunks, jobs and names of requests, for they mean work in flight; runs that are open, for
 * without their chunks they would stay open for good; the pointer to the board, whose file is made anew; the states of credentials, which are not
 * exported; and what has expired.
 */
final class KeptItems {

    static final String PK = "PK";
    static final String SK = "SK";
    static final String RUNS = "RUNS";
    static final String OPEN = "OPEN#";
    private static final String TTL = "ttl";
    private static final String REMOVED = "removed";
    private static final Pattern LEFT_OUT = Pattern.compile("[GCJKV]#.*|CTX");

    private final Set<String> openRuns;
    private final Instant now;

    /** @param openRuns the runs that are open */
    KeptItems(Set<String> openRuns, Instant now) {
        this.openRuns = Set.copyOf(openRuns);
        this.now = now;
    }

    /** The kind under which an item is counted; empty if it is left out. */
    Optional<String> kind(Map<String, AttributeValue> item) {
        String partition = text(item, PK);
        String sort = text(item, SK);
        if (LEFT_OUT.matcher(partition).matches() || expired(item) || ofOpenRun(partition, sort)) {
            return Optional.empty();
        }
        return Optional.of(switch (partition.replaceFirst("#.*", "")) {
            case "B" -> item.containsKey(REMOVED) ? "marks" : sort.endsWith("#M") ? "profiles" : "states";
            case "A" -> sort.startsWith("M#") ? "months" : "days";
            case "H", "I" -> "names";
            case "R", RUNS -> "runs";
            case "T" -> "totals";
            default -> "others";
        });
    }

    private boolean expired(Map<String, AttributeValue> item) {
        AttributeValue end = item.get(TTL);
        return end != null && end.n() != null && Long.parseLong(end.n()) <= now.getEpochSecond();
    }

    private boolean ofOpenRun(String partition, String sort) {
        if (partition.equals(RUNS)) {
            return sort.startsWith(OPEN) || openRuns.contains(sort.substring(sort.indexOf('#') + 1));
        }
        return partition.startsWith("R#") && openRuns.contains(partition.substring(2));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.s() == null) {
            throw new IllegalArgumentException("an item without " + name);
        }
        return value.s();
    }
}
