package tidemark.local.backup;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as a line of DynamoDB JSON, its attributes in the order of their names. */
final class ItemJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ItemJson() {}

    static String line(Map<String, AttributeValue> item) {
        return attributes(item).toString();
    }

    /** Reads a line; throws {@link IllegalArgumentException} if it is no item. */
    static Map<String, AttributeValue> read(String line) {
        try {
            return attributes(JSON.readTree(line));
        } catch (IOException malformed) {
            throw new IllegalArgumentException("no JSON", malformed);
        }
    }

    private static ObjectNode attributes(Map<String, AttributeValue> item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(item).forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", value.b().asByteArray());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> value.ss().stream().sorted().forEach(node.putArray("SS")::add);
            case NS -> value.ns().stream().sorted().forEach(node.putArray("NS")::add);
            case BS -> value.bs().forEach(each -> node.withArray("BS").add(each.asByteArray()));
            case L -> value.l().forEach(each -> node.withArray("L").add(value(each)));
            case M -> node.set("M", attributes(value.m()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("an attribute of an unknown type");
        }
        if (value.type() == AttributeValue.Type.L) {
            node.withArray("L");
        }
        return node;
    }

    private static Map<String, AttributeValue> attributes(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no JSON object");
        }
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        node.properties().forEach(attribute -> item.put(attribute.getKey(), value(attribute.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode node) {
        if (node.size() != 1) {
            throw new IllegalArgumentException("an attribute has one type");
        }
        Map.Entry<String, JsonNode> typed = node.properties().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" -> AttributeValue.fromBs(value.valueStream().map(ItemJson::bytes).toList());
            case "L" -> AttributeValue.fromL(value.valueStream().map(ItemJson::value).toList());
            case "M" -> AttributeValue.fromM(attributes(value));
            default -> throw new IllegalArgumentException("there is no type of attributes " + typed.getKey());
        };
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static SdkBytes bytes(JsonNode value) {
        try {
            return SdkBytes.fromByteArray(value.binaryValue() == null
                    ? JSON.convertValue(value, byte[].class)
                    : value.binaryValue());
        } catch (IOException malformed) {
            throw new IllegalArgumentException("no Base64", malformed);
        }
    }
}
