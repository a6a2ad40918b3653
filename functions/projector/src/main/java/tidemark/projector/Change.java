package tidemark.projector;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;

/** What a record of the stream is a hint to: it carries keys only. */
sealed interface Change {

    /** An account's profile or state. */
    record OfAccount(AccountId id) implements Change {}

    /** Which account an address leads to. */
    record OfAddress(Address address) implements Change {}

    /**
     * Reads the keys of a changed item.
     *
     * @throws IllegalArgumentException if they are of no kind that the event source lets through
     */
    static Change of(Map<String, AttributeValue> keys) {
        String partition = text(keys, "PK");
        String sort = text(keys, "SK");
        if (partition.startsWith("B#") && sort.indexOf('#') > 0) {
            return new OfAccount(AccountId.parse(sort.substring(0, sort.indexOf('#'))));
        }
        String[] parts = partition.split("#", 3);
        if (parts.length == 3 && parts[0].equals("H")) {
            return new OfAddress(new Address(new Platform(parts[1]), parts[2]));
        }
        throw new IllegalArgumentException("a record of another kind: " + partition);
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        if (value == null || value.getS() == null) {
            throw new IllegalArgumentException("a record without the key " + name);
        }
        return value.getS();
    }
}
