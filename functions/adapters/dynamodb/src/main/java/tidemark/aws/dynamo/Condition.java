package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition on the present item under which a write is done.
 *
 * @param expression in DynamoDB's expression language; empty for no condition
 * @param values of its placeholders
 */
record Condition(String expression, Map<String, AttributeValue> values) {

    static final Condition NONE = new Condition("", Map.of());

    /** The item does not exist. */
    static final Condition ABSENT = new Condition("attribute_not_exists(" + Schema.PK + ")", Map.of());

    private static final String TTL_NAME = "#ttl";

    Condition {
        values = Map.copyOf(values);
    }

    /** The item does not exist, or its time to live has passed and the store has not removed it yet. */
    static Condition absent(Instant now) {
        return ABSENT.or(new Condition(TTL_NAME + " <= :now", Map.of(":now", Item.number(now.getEpochSecond()))));
    }

    /** The item has this revision; revision 0 means that it does not exist. */
    static Condition rev(long rev) {
        return rev == 0 ? ABSENT : at(rev);
    }

    /** The item exists and has this revision. */
    static Condition at(long rev) {
        return equal(Schema.REV, Item.number(rev));
    }

    static Condition equal(String name, AttributeValue value) {
        return new Condition(name + " = :" + name, Map.of(":" + name, value));
    }

    Condition or(Condition other) {
        return join("OR", other);
    }

    Condition and(Condition other) {
        return join("AND", other);
    }

    private Condition join(String word, Condition other) {
        Map<String, AttributeValue> both = new HashMap<>(values);
        both.putAll(other.values);
        return new Condition("(" + expression + ") " + word + " (" + other.expression + ")", both);
    }

    /** The expression as requests take it, null without a condition; likewise the other two. */
    @Nullable
    String expressionOrNull() {
        return expression.isEmpty() ? null : expression;
    }

    @Nullable
    Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }

    /** The placeholder for the attribute name that DynamoDB reserves. */
    @Nullable
    Map<String, String> namesOrNull() {
        return expression.contains(TTL_NAME) ? Map.of(TTL_NAME, Schema.TTL) : null;
    }
}
