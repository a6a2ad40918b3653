package tidemark.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the resources that hold state: tables, queues and buckets. */
final class StateReader {
    private static final int FOUR_DAYS = (int) Duration.ofDays(4).toSeconds();

    private StateReader() {}

    static Table table(String name, Section properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Section attribute : properties.sections("AttributeDefinitions")) {
            attributes.put(attribute.requiredText("AttributeName"), attribute.requiredText("AttributeType"));
        }
        var indexes = properties.sections("GlobalSecondaryIndexes").stream().map(index -> new Table.Index(
                index.requiredText("IndexName"), keys(index),
                index.section("Projection").requiredText("ProjectionType")))
                .toList();
        Section ttl = properties.section("TimeToLiveSpecification");
        return new Table(name, keys(properties), attributes, indexes,
                properties.section("StreamSpecification").text("StreamViewType"),
                ttl.flag("Enabled") ? ttl.text("AttributeName") : Optional.empty());
    }

    static Queue queue(String name, Section properties) {
        Section redrive = properties.section("RedrivePolicy");
        return new Queue(name, properties.flag("FifoQueue"), properties.flag("ContentBasedDeduplication"),
                properties.seconds("DelaySeconds", 0), properties.seconds("VisibilityTimeout", 30),
                properties.seconds("MessageRetentionPeriod", FOUR_DAYS), redrive.text("deadLetterTargetArn")
                        .map(target -> new Queue.Redrive(target,
                                Integer.parseInt(redrive.requiredText("maxReceiveCount")))));
    }

    static Bucket bucket(String name, Section properties) {
        List<Bucket.Expiry> expiries = new ArrayList<>();
        for (Section rule : properties.section("LifecycleConfiguration").sections("Rules")) {
            OptionalInt days = rule.integer("ExpirationInDays");
            if (days.isPresent() && rule.requiredText("Status").equals("Enabled")) {
                expiries.add(new Bucket.Expiry(rule.requiredText("Prefix"), Duration.ofDays(days.getAsInt())));
            }
        }
        return new Bucket(name, expiries);
    }

    private static Map<String, String> keys(Section section) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Section key : section.sections("KeySchema")) {
            keys.put(key.requiredText("AttributeName"), key.requiredText("KeyType"));
        }
        return keys;
    }
}
