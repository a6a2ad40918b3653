package tidemark.local.source;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import tidemark.local.template.TemplateContext;

/** Writes received messages as the event that Lambda passes to a function. */
final class SqsEvents {
    private SqsEvents() {}

    static String event(List<Message> messages, String queueArn) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        var records = event.putArray("Records");
        messages.forEach(message -> record(records.addObject(), message, queueArn));
        return event.toString();
    }

    private static void record(ObjectNode record, Message message, String queueArn) {
        record.put("messageId", message.messageId()).put("receiptHandle", message.receiptHandle()).put("body",
                message.body());
        ObjectNode attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        ObjectNode own = record.putObject("messageAttributes");
        message.messageAttributes().forEach((name, value) -> attribute(own.putObject(name), value));
        record.put("md5OfBody", message.md5OfBody()).put("eventSource", "aws:sqs").put("eventSourceARN", queueArn)
                .put("awsRegion", TemplateContext.REGION);
    }

    private static void attribute(ObjectNode node, MessageAttributeValue value) {
        node.put("dataType", value.dataType());
        if (value.stringValue() != null) {
            node.put("stringValue", value.stringValue());
        }
        SdkBytes binary = value.binaryValue();
        if (binary != null) {
            node.put("binaryValue", binary.asByteArray());
        }
        node.putArray("stringListValues");
        node.putArray("binaryListValues");
    }
}
