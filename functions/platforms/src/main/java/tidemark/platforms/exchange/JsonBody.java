package tidemark.platforms.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The body of an answer as JSON: one value, no duplicate keys, bounded in depth, in the number of its parts and in the length of numbers.
 *
 * @param root a missing node if the body is not JSON
 * @param fault what is wrong with a body that is not JSON; absent otherwise
 */
public record JsonBody(JsonNode root, @Nullable Unseen fault) {

    private static final int WORDS = 200;
    private static final int NAME = 640;
    private static final Pattern WRITTEN = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final Pattern BELOW = Pattern.compile("-[1-9]\\d{0,17}");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,30}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200)
                    .maxTokenCount(1_000_000).maxNumberLength(100).maxNameLength(10_000).build()).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final ObjectReader EMBEDDED = MAPPER.readerFor(JsonNode.class)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public static JsonBody of(PlatformResponse answer) {
        return of(answer.body());
    }

    public static JsonBody of(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            return root == null || root.isMissingNode()
                    ? broken(Outcome.TRANSIENT, "The answer was empty.")
                    : new JsonBody(root, null);
        } catch (JsonEOFException e) {
            return broken(Outcome.TRANSIENT, "The answer was cut off.");
        } catch (IOException e) {
            return broken(Outcome.LAYOUT_CHANGED, "The answer is not the JSON that the platform documents.");
        }
    }

    /**
     * The one JSON value that begins at an index of a text, whatever follows it, as scripts of pages contain it.
     *
     * @param from where the value begins, spaces before it allowed
     */
    public static JsonBody within(String text, int from) {
        try (JsonParser parser = MAPPER.createParser(text.substring(from))) {
            JsonNode root = EMBEDDED.readValue(parser);
            return root == null
                    ? broken(Outcome.LAYOUT_CHANGED, "The page carries no data.")
                    : new JsonBody(root, null);
        } catch (JsonEOFException e) {
            return broken(Outcome.TRANSIENT, "The answer was cut off.");
        } catch (IOException e) {
            return broken(Outcome.LAYOUT_CHANGED, "The page's data is not JSON.");
        }
    }

    /** A text without control characters and surrounding spaces. */
    private static String plain(String text) {
        boolean clean = text.chars().noneMatch(Character::isISOControl);
        return (clean ? text : CONTROL.matcher(text).replaceAll(" ")).strip();
    }

    private static JsonBody broken(Outcome outcome, String detail) {
        return new JsonBody(MissingNode.getInstance(), Unseen.of(outcome, detail));
    }

    /** A whole number that is not negative and fits 64 bits; empty for anything else, texts included. */
    public static Optional<Count> count(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0
                ? Optional.of(Count.exact(node.longValue()))
                : Optional.empty();
    }

    /**
     * Whether the value in a number's place means that the number is withheld: null or a number below 0, which many platforms write for a hidden
     * number.
     */
    public static boolean withheld(JsonNode node) {
        return node.isNull() || (node.isIntegralNumber() && node.bigIntegerValue().signum() < 0)
                || (node.isTextual() && BELOW.matcher(node.textValue()).matches());
    }

    /** A whole number as {@link #count} takes it, or one written as a text of digits only: for fields that are documented that way. */
    public static Optional<Count> written(JsonNode node) {
        if (!node.isTextual()) {
            return count(node);
        }
        String text = node.textValue();
        return WRITTEN.matcher(text).matches() ? Optional.of(Count.exact(Long.parseLong(text))) : Optional.empty();
    }

    /** A text that is not blank, without control characters and of bounded length; absent for anything else. */
    public static @Nullable String text(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return null;
        }
        String text = plain(node.textValue());
        return text.length() <= NAME ? text : text.substring(0, text.offsetByCodePoints(0, NAME / 2));
    }

    /** An id of digits, written as a number or as a text; absent for anything else. */
    public static @Nullable String digits(JsonNode node) {
        String text = node.isIntegralNumber() || node.isTextual() ? node.asText() : "";
        return DIGITS.matcher(text).matches() ? text : null;
    }

    /** The platform's own error message, shortened and redacted; empty if there is none. */
    public static String words(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return "";
        }
        String words = SecretRedaction.of(null).text(plain(said));
        return words.length() <= WORDS ? words : words.substring(0, words.offsetByCodePoints(0, WORDS / 2)) + "...";
    }
}
