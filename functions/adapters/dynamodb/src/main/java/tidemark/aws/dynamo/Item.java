package tidemark.aws.dynamo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one item, with typed access. An absent attribute is null. Instants are epoch seconds with a fraction. */
final class Item {

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /** A new item under a key, of the current schema version. */
    static Item at(Key key) {
        return new Item(new LinkedHashMap<>(key.attributes())).put(Schema.VERSION, Schema.CURRENT);
    }

    /**
     * An item that was read.
     *
     * @throws IllegalStateException if a newer version of this program wrote it in an unknown format
     */
    static Item of(Map<String, AttributeValue> attributes) {
        Item item = new Item(attributes);
        if (attributes.containsKey(Schema.VERSION) && item.number(Schema.VERSION) > Schema.CURRENT) {
            throw new IllegalStateException("a newer version wrote " + item.key());
        }
        return item;
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    Key key() {
        return new Key(text(Schema.PK), text(Schema.SK));
    }

    /** Whether its time to live has not passed; the store removes expired items with delay. */
    boolean live(Instant now) {
        return !has(Schema.TTL) || number(Schema.TTL) > now.getEpochSecond();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    Item put(String name, @Nullable String value) {
        return value == null ? this : set(name, AttributeValue.fromS(value));
    }

    Item put(String name, long value) {
        return set(name, number(value));
    }

    Item put(String name, double value) {
        return set(name, AttributeValue.fromN(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
    }

    Item put(String name, boolean value) {
        return set(name, AttributeValue.fromBool(value));
    }

    Item put(String name, @Nullable Instant value) {
        return value == null ? this : set(name, value(value));
    }

    Item put(String name, byte[] value) {
        return set(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    /** The store has no empty sets: an empty one is left absent. */
    Item put(String name, Set<String> values) {
        return values.isEmpty() ? this : set(name, AttributeValue.builder().ss(values).build());
    }

    Item put(String name, Map<String, AttributeValue> values) {
        return set(name, AttributeValue.fromM(values));
    }

    Item put(String name, List<AttributeValue> values) {
        return set(name, AttributeValue.fromL(values));
    }

    private Item set(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    @Nullable
    String textOrNull(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }

    String text(String name) {
        return value(name).s();
    }

    long number(String name) {
        return Long.parseLong(value(name).n());
    }

    double decimal(String name) {
        return Double.parseDouble(value(name).n());
    }

    boolean flag(String name) {
        return value(name).bool();
    }

    Instant instant(String name) {
        BigDecimal seconds = new BigDecimal(value(name).n());
        return Instant.ofEpochSecond(seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    byte[] bytes(String name) {
        return value(name).b().asByteArrayUnsafe();
    }

    Set<String> texts(String name) {
        return has(name) ? Set.copyOf(value(name).ss()) : Set.of();
    }

    Map<String, AttributeValue> map(String name) {
        return value(name).m();
    }

    List<AttributeValue> list(String name) {
        return value(name).l();
    }

    private AttributeValue value(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "no " + name + " in " + attributes.get(Schema.PK) + " " + attributes.get(Schema.SK));
        }
        return value;
    }

    /** The size in bytes as the store counts it: names and values in UTF-8, numbers as one byte per two digits plus one. */
    int size() {
        return attributes.entrySet().stream().mapToInt(each -> utf8(each.getKey()) + size(each.getValue())).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> (value.n().replaceAll("[.-]", "").length() + 1) / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(Item::utf8).sum();
            case BOOL -> 1;
            default -> throw new IllegalStateException("no such attribute is written: " + value.type());
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether the standing item is the result of writing this item: the same writer and the same revision. */
    boolean stands(@Nullable Item standing) {
        return standing != null && text(Schema.WRITER).equals(standing.textOrNull(Schema.WRITER))
                && Objects.equals(attributes.get(Schema.REV), standing.attributes.get(Schema.REV));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue value(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        return AttributeValue.fromN(seconds.stripTrailingZeros().toPlainString());
    }
}
