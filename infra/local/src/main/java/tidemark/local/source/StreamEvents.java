package tidemark.local.source;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

import tidemark.local.template.TemplateContext;

/** Writes stream records as the event that Lambda passes to a function. */
final class StreamEvents {
    private StreamEvents() {}

    static String event(List<ObjectNode> records) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addAll(records);
        return event.toString();
    }

    static ObjectNode record(Record record, String streamArn) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("eventID", record.eventID()).put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", record.eventSource()).put("awsRegion", TemplateContext.REGION);
        change(node.putObject("dynamodb"), record.dynamodb());
        return node.put("eventSourceARN", streamArn);
    }

    private static void change(ObjectNode node, StreamRecord change) {
        node.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
        node.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            node.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            node.set("OldImage", item(change.oldImage()));
        }
        node.put("SequenceNumber", change.sequenceNumber()).put("SizeBytes", change.sizeBytes()).put("StreamViewType",
                change.streamViewTypeAsString());
    }

    private static JsonNode item(Map<String, AttributeValue> item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        item.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static JsonNode value(AttributeValue value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case M -> node.set("M", item(value.m()));
            case L -> value.l().forEach(element -> node.withArray("L").add(value(element)));
            case SS -> value.ss().forEach(node.withArray("SS")::add);
            case NS -> value.ns().forEach(node.withArray("NS")::add);
            case BS -> value.bs().forEach(bytes -> node.withArray("BS").add(base64(bytes)));
            default -> throw new IllegalArgumentException("A stream record holds a value of type " + value.type());
        }
        return node;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
