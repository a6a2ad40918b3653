package tidemark.projector;

import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;

/** The change that a stream record reports; a record carries keys only. */
sealed interface Change {

    /** An account's profile or state changed. */
    record OfAccount(AccountId id) implements Change {}

    /** An address leads to another account. */
    record OfAddress(Address address) implements Change {}

    /**
     * Reads the keys of a changed item.
     *
     * @throws IllegalArgumentException if they are of a kind that the event source filters out
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
