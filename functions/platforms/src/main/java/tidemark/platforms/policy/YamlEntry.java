package tidemark.platforms.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** A map in the platforms file and its position. Records which of its keys were read, so that an unknown key is found. Not thread-safe. */
final class YamlEntry {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?) (ms|s|min|h|d)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d",
            86_400_000L);

    private final String file;
    private final String path;
    private final JsonNode node;
    private final TreeSet<String> known = new TreeSet<>();

    YamlEntry(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw wrong("must hold words with values below it");
        }
    }

    boolean has(String word) {
        known.add(word);
        return node.hasNonNull(word);
    }

    YamlEntry entry(String word) {
        return new YamlEntry(file, at(word), value(word));
    }

    /** The keys of this map, in their order. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        node.fieldNames().forEachRemaining(words::add);
        known.addAll(words);
        return words;
    }

    String text(String word) {
        JsonNode value = value(word);
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw wrong(word, "must be a text");
        }
        return value.asText().strip();
    }

    boolean flag(String word) {
        String text = text(word);
        return switch (text) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw wrong(word, "is '" + text + "'; write yes or no");
        };
    }

    int count(String word) {
        JsonNode value = value(word);
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw wrong(word, "is '" + value.asText() + "'; write a whole number from 1");
        }
        return value.intValue();
    }

    BigDecimal dollars(String word) {
        JsonNode value = value(word);
        if (!value.isNumber() || value.decimalValue().signum() < 0
                || value.decimalValue().stripTrailingZeros().scale() > 6
                || value.decimalValue().precision() > 15) {
            throw wrong(word, "is '" + value.asText() + "'; write dollars such as 0.010");
        }
        return value.decimalValue();
    }

    Duration time(String word) {
        String text = text(word);
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw wrong(word, "is '" + text + "'; write a time such as 500 ms, 3 s, 15 min or 1 h");
        }
        BigDecimal millis = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(MILLIS.getOrDefault(matcher.group(2), 1L)));
        if (millis.signum() == 0 || millis.stripTrailingZeros().scale() > 0) {
            throw wrong(word, "is '" + text + "'; it must be whole milliseconds and more than nothing");
        }
        return Duration.ofMillis(millis.longValueExact());
    }

    /** Called after every known key was read: any other key is an error. */
    void end() {
        node.fieldNames().forEachRemaining(word -> {
            if (!known.contains(word)) {
                throw wrong("has no word '" + word + "'; it knows " + String.join(", ", known));
            }
        });
    }

    PlatformsFileException wrong(String word, String problem) {
        return new PlatformsFileException(file + ": " + at(word) + " " + problem + ".");
    }

    private PlatformsFileException wrong(String problem) {
        return new PlatformsFileException(file + ": " + (path.isEmpty() ? "the file" : path) + " " + problem + ".");
    }

    private JsonNode value(String word) {
        if (!has(word)) {
            throw wrong(word, "is missing");
        }
        return node.get(word);
    }

    private String at(String word) {
        return path.isEmpty() ? word : path + "." + word;
    }
}
