package tidemark.platforms.meta;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Answers of the Graph API and its numbered errors, the same on Facebook, Instagram and Threads.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling, 2026-09.
 */
public final class Graph {

    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 341, 368, 613);
    private static final Set<Integer> TOKEN = Set.of(101, 102, 104, 190, 450, 452, 459, 463, 464, 467);
    private static final int UNSUPPORTED_GET = 33;

    private Graph() {}

    /** The code of the error that an answer is; 0 if it is none, or one without a code. */
    public static int code(JsonNode root) {
        return root.path("error").path("code").asInt();
    }

    public static int subcode(JsonNode root) {
        return root.path("error").path("error_subcode").asInt();
    }

    /** The platform's own words in an error; empty if there are none. */
    public static String words(JsonNode root) {
        return JsonBody.words(root.path("error").path("message").asText(""));
    }

    /** Whether an answer is an error of this API. */
    public static boolean isError(JsonNode root) {
        return root.path("error").has("message") && (root.path("error").has("code") || root.path("error").has("type"));
    }

    /** Opens an answer of the API: errors by their codes first, then what any platform may send, then what it says. */
    public static Opened open(Answer answer, JsonBody body, BiFunction<JsonNode, Target, Told> read) {
        Optional<Unseen> refusal = error(answer, body.root()).or(() -> Refusals.of(answer))
                .or(() -> Refusals.status(answer, words(body.root()))).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(Opening::refused).orElse(target -> read.apply(body.root(), target));
    }

    private static Optional<Unseen> error(Answer answer, JsonNode root) {
        if (!isError(root)) {
            return Optional.empty();
        }
        String words = words(root);
        Outcome outcome = outcome(root);
        return Optional.of(switch (outcome) {
            case RATE_LIMITED -> new Unseen(outcome, words, GraphUsage.again(answer), null);
            case NEEDS_CREDENTIAL -> Unseen.of(outcome, advice(root) + words);
            case LAYOUT_CHANGED -> Unseen.of(outcome, "The API did not take the request: " + words);
            default -> Unseen.of(outcome, words);
        });
    }

    private static Outcome outcome(JsonNode root) {
        int code = code(root);
        if (THROTTLED.contains(code) || (code >= 80_000 && code <= 80_014)) {
            return Outcome.RATE_LIMITED;
        }
        boolean oauth = code == 0 && root.path("error").path("type").asText().equals("OAuthException");
        if (TOKEN.contains(code) || oauth || permission(code)) {
            return Outcome.NEEDS_CREDENTIAL;
        }
        if (code == 803 || code == 24 || (code == 100 && subcode(root) == UNSUPPORTED_GET)) {
            return Outcome.NOT_FOUND;
        }
        boolean passing = code == 1 || code == 2 || root.path("error").path("is_transient").asBoolean();
        return passing ? Outcome.TRANSIENT : Outcome.LAYOUT_CHANGED;
    }

    private static boolean permission(int code) {
        return code == 3 || code == 10 || (code >= 200 && code <= 299);
    }

    private static String advice(JsonNode root) {
        return permission(code(root))
                ? "The app lacks a permission or feature for accounts of others, such as Page Public Metadata Access: "
                : "The token was refused: ";
    }
}
