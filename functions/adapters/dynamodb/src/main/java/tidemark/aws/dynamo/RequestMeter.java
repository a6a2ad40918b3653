package tidemark.aws.dynamo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts the requests to a table and the capacity units that they consume, by operation. Thread-safe. */
public final class RequestMeter {

    private final Map<String, Use> uses = new ConcurrentSkipListMap<>();

    /**
     * The cost of one operation.
     *
     * @param requests sent, including refused ones
     * @param units read or write capacity units, depending on the operation; the store does not report those of refused requests
     */
    public record Use(long requests, double units) {

        Use plus(Use other) {
            return new Use(requests + other.requests, units + other.units);
        }
    }

    /** Wraps a client and counts every request that a ledger sends through it. */
    public DynamoDbClient over(DynamoDbClient client) {
        return new MeteredDynamoDb(client, (operation, units) -> uses.merge(operation, new Use(1, units), Use::plus));
    }

    /** The usage since the last reset, by the operation's name, such as {@code GetItem}. */
    public Map<String, Use> uses() {
        return new TreeMap<>(uses);
    }

    public long requests() {
        return uses.values().stream().mapToLong(Use::requests).sum();
    }

    public double readUnits() {
        return units(true);
    }

    public double writeUnits() {
        return units(false);
    }

    public void reset() {
        uses.clear();
    }

    private double units(boolean reading) {
        return uses.entrySet().stream()
                .filter(use -> use.getKey().matches("GetItem|BatchGetItem|Query|Scan") == reading)
                .mapToDouble(use -> use.getValue().units()).sum();
    }
}
