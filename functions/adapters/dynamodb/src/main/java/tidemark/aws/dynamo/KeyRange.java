package tidemark.aws.dynamo;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A range of items of one partition by their sort keys.
 *
 * @param from the least sort key, inclusive
 * @param to the greatest sort key, inclusive
 * @param due whether it is a range of the index {@code due}, which has keys only and may miss writes of the last second
 * @param newest whether it is read from the greatest sort key down
 * @param page how many items one request reads at most; absent for as many as the store gives
 */
record KeyRange(String partition, String from, String to, boolean due, boolean newest, @Nullable Integer page) {

    /** Sorts after every character that keys have. */
    private static final String LAST = "\uFFFF";

    static KeyRange between(String partition, String from, String to) {
        return new KeyRange(partition, from, to, false, false, null);
    }

    static KeyRange all(String partition) {
        return between(partition, " ", LAST);
    }

    static KeyRange starting(String partition, String prefix) {
        return between(partition, prefix, prefix + LAST);
    }

    KeyRange inDue() {
        return new KeyRange(partition, from, to, true, newest, page);
    }

    KeyRange newestFirst() {
        return new KeyRange(partition, from, to, due, true, page);
    }

    KeyRange paged(int items) {
        return new KeyRange(partition, from, to, due, newest, items);
    }

    QueryRequest query(String table) {
        String pk = due ? Schema.DUE_PK : Schema.PK;
        String sk = due ? Schema.DUE_SK : Schema.SK;
        return QueryRequest.builder().tableName(table).indexName(due ? Schema.DUE : null).scanIndexForward(!newest)
                .limit(page)
                .keyConditionExpression(pk + " = :partition AND " + sk + " BETWEEN :from AND :to")
                .expressionAttributeValues(
                        Map.of(":partition", AttributeValue.fromS(partition), ":from", AttributeValue.fromS(from),
                                ":to", AttributeValue.fromS(to)))
                .build();
    }
}
