package tidemark.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the resources that hold state: tables and queues. */
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

    private static Map<String, String> keys(Section section) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Section key : section.sections("KeySchema")) {
            keys.put(key.requiredText("AttributeName"), key.requiredText("KeyType"));
        }
        return keys;
    }
}
