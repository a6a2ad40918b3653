package tidemark.aws.dynamo;

import java.nio.ByteBuffer;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.platform.RetentionTerms;

/** Encodes a snapshot as the item of its day, and as a part of a state. */
final class SnapshotItem {

    private static final String OBSERVED_AT = "o";
    private static final String RANK = "k";
    private static final String METRICS = "m";
    private static final String COUNTS = "c";
    private static final String METHOD = "h";
    private static final String KEEPING = "y";

    private SnapshotItem() {}

    static Item day(Snapshot snapshot, String writer) {
        Item item = Item.at(Schema.day(snapshot.id(), snapshot.day())).put(Schema.WRITER, writer);
        snapshot.until().ifPresent(until -> item.put(Schema.TTL, until.getEpochSecond()));
        return put(item, snapshot).put(RANK, snapshot.rank());
    }

    static Item put(Item item, Snapshot snapshot) {
        String retention = snapshot.retention().code();
        if (!retention.isEmpty()) {
            item.put(KEEPING, retention);
        }
        return item.put(OBSERVED_AT, snapshot.observedAt()).put(METRICS, MetricsBytes.of(snapshot.metrics()))
                .put(COUNTS, snapshot.counts()).put(METHOD, snapshot.method());
    }

    static boolean in(Item item) {
        return item.has(OBSERVED_AT);
    }

    static Snapshot read(AccountId id, Item item) {
        return new Snapshot(id, item.instant(OBSERVED_AT), MetricsBytes.read(ByteBuffer.wrap(item.bytes(METRICS))),
                item.text(COUNTS),
                item.text(METHOD), RetentionTerms.of(item.has(KEEPING) ? item.text(KEEPING) : ""));
    }

    /** The day has no snapshot, or one that this snapshot {@linkplain Snapshot#replaces replaces}. */
    static Condition replaces(Snapshot snapshot) {
        AttributeValue rank = Item.number(snapshot.rank());
        Condition worse = new Condition(RANK + " > :k", Map.of(":k", rank));
        Condition earlier = new Condition(OBSERVED_AT + " < :o",
                Map.of(":o", Item.value(snapshot.observedAt())));
        return Condition.ABSENT.or(worse).or(Condition.equal(RANK, rank).and(earlier));
    }
}
