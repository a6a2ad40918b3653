package tidemark.platforms.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Rounding;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** No answer, however broken or hostile, makes a reader throw or gives a number that is not in it. */
class RobustnessTest {

    private static final Pattern SHORT = Pattern
            .compile("\\d[\\d., \\u00a0]*(?:(?:[kKmMB]|thousand|million|billion)(?!\\p{L}))?");
    private static final List<CountLanguage> WRITTEN = List.of(CountLanguage.ENGLISH, CountLanguage.of("de"),
            CountLanguage.of("fr"));
    /** Deeper than any parser here follows. */
    private static final int DEEP = 2_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Recording> RECORDINGS = Recording.all().stream()
            .filter(recording -> !recording.shows().isEmpty()).toList();
    private static final String[] INTRUDERS = {"null", "\"\"", "-1", "-0", "1e30", "12.0", "9223372036854775808",
            "99999999999999999999999999",
            "\"1234\"", "\"1,234\"", "[]", "{}", "[[]]", "true", "\"NaN\"", "\"\\u202e\\u0000\\ud800\"",
            "{\"followers_count\":4711}",
            "[{\"followersCount\":4711,\"followers\":4711}]"};

    @TestFactory
    Stream<DynamicTest> survivesBeingCutOffAnywhere() {
        return each(recording -> {
            byte[] body = recording.body();
            for (int length = 0; length < body.length; length += Math.max(1, body.length / 60)) {
                check(recording, Arrays.copyOf(body, length));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesStrangersInEveryPlace() {
        return each(recording -> {
            if (!recording.text().startsWith("{") && !recording.text().startsWith("[")) {
                return;
            }
            JsonNode root = MAPPER.readTree(recording.body());
            for (String intruder : INTRUDERS) {
                List<byte[]> variants = new ArrayList<>();
                replaced(root, root, MAPPER.readTree(intruder), variants);
                variants.forEach(body -> check(recording, body));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesNoise() {
        return each(recording -> {
            Random random = new Random(recording.name().hashCode());
            for (int i = 0; i < 60; i++) {
                byte[] body = recording.body();
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
                check(recording, body);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesDepthAndSize() {
        return each(recording -> {
            for (String part : List.of("[", "{\"a\":", "<div>", "<a href=\"", "\"", "{\"followersCount\":", "1",
                    "\u202e")) {
                check(recording, part.repeat(DEEP).getBytes(StandardCharsets.UTF_8));
            }
            check(recording, (recording.text() + recording.text()).getBytes(StandardCharsets.UTF_8));
        });
    }

    private interface Check {

        void on(Recording recording) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return RECORDINGS.stream()
                .map(recording -> DynamicTest.dynamicTest(recording.name(), () -> check.on(recording)));
    }

    static void check(Recording recording, byte[] body) {
        recording.reader()
                .recognises(new tidemark.platforms.exchange.PlatformResponse(200,
                        tidemark.platforms.exchange.Headers.NONE, null,
                        body,
                        Recording.NOW));
        Map<String, Long> numbers = ReaderContractTest.numbers(recording.read(body).finding());
        String text = new String(body, StandardCharsets.UTF_8);
        numbers.forEach(
                (metric, value) -> assertTrue(stands(value, text), () -> metric + " " + value + " is not in " + text));
    }

    /** Whether a text contains a number, in digits or formatted. */
    private static boolean stands(long value, String text) {
        String digits = Long.toString(value);
        if (text.contains(digits) || (value == 0 && text.contains("no "))) {
            return true;
        }
        return SHORT.matcher(text).results().map(match -> match.group().strip())
                .anyMatch(part -> WRITTEN.stream().anyMatch(language -> CountText.read(part, language, Rounding.DOWN)
                        .filter(count -> count.value() == value).isPresent()));
    }

    /** Every copy of a tree in which one node is another. */
    private static void replaced(JsonNode root, JsonNode at, JsonNode intruder, List<byte[]> variants) {
        if (at instanceof ObjectNode object) {
            object.properties().stream().map(Map.Entry::getKey).toList().forEach(key -> {
                JsonNode before = object.get(key);
                object.set(key, intruder);
                variants.add(bytes(root));
                object.set(key, before);
                replaced(root, before, intruder, variants);
            });
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                array.set(i, intruder);
                variants.add(bytes(root));
                array.set(i, before);
                replaced(root, before, intruder, variants);
            }
        }
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
