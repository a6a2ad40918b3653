package tidemark.platforms.meta;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Answers of the Graph API and its numbered errors, the same on Facebook, Instagram and Threads.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling, 2026-09.
 */
public final class Graph {

    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 341, 368, 613);
    private static final Pattern MISSING = Pattern.compile("do(?:es)? not exist|cannot be found|not found");
    private static final Pattern NO_SUCH_ACCOUNT = Pattern
            .compile("(?i)\\b(?:user|username|profile|account)\\b.{0,100}(?:does not exist|not found|cannot be found)");
    private static final Set<Integer> TOKEN = Set.of(101, 102, 104, 190, 450, 452, 459, 463, 464, 467);

    private Graph() {}

    /** The code of the error in an answer; 0 if there is no error or it has no code. */
    public static int code(JsonNode root) {
        return root.path("error").path("code").asInt();
    }

    public static int subcode(JsonNode root) {
        return root.path("error").path("error_subcode").asInt();
    }

    /** The platform's own error message; empty if there is none. */
    public static String words(JsonNode root) {
        return JsonBody.words(root.path("error").path("message").asText(""));
    }

    /** Whether an answer is an error of this API. */
    public static boolean isError(JsonNode root) {
        return root.path("error").has("message") && (root.path("error").has("code") || root.path("error").has("type"));
    }

    /**
     * Opens an answer of the API: errors by their codes first, then refusals of any platform, then the content.
     *
     * @param grant the permission with which an app sees accounts of others here, and the name of the credential that has it
     */
    public static Opened open(PlatformResponse answer, JsonBody body, String grant,
            BiFunction<JsonNode, Target, ParseResult> read) {
        Optional<Unseen> refusal = error(answer, body.root(), grant).or(() -> Refusals.of(answer))
                .or(() -> Refusals.status(answer, words(body.root()))).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read.apply(body.root(), target));
    }

    private static Optional<Unseen> error(PlatformResponse answer, JsonNode root, String grant) {
        if (!isError(root)) {
            return Optional.empty();
        }
        String words = words(root);
        Outcome outcome = outcome(root, grant);
        return Optional.of(switch (outcome) {
            case RATE_LIMITED -> new Unseen(outcome, words, GraphUsage.again(answer), null);
            case NEEDS_CREDENTIAL -> Unseen.of(outcome, advice(root, grant) + words);
            case LAYOUT_CHANGED -> Unseen.of(outcome, "The API did not take the request: " + words);
            default -> Unseen.of(outcome, words);
        });
    }

    private static Outcome outcome(JsonNode root, String grant) {
        int code = code(root);
        if (THROTTLED.contains(code) || (code >= 80_000 && code <= 80_014)) {
            return Outcome.RATE_LIMITED;
        }
        boolean oauth = code == 0 && root.path("error").path("type").asText().equals("OAuthException");
        if (TOKEN.contains(code) || oauth || permission(code) || GraphUnshown.advice(root, grant).isPresent()) {
            return Outcome.NEEDS_CREDENTIAL;
        }
        String words = words(root);
        if (((code == 803 || code == 24) && MISSING.matcher(words).find())
                || (code == 100 && NO_SUCH_ACCOUNT.matcher(words).find())) {
            return Outcome.NOT_FOUND;
        }
        boolean passing = code == 1 || code == 2 || root.path("error").path("is_transient").asBoolean();
        return passing ? Outcome.TRANSIENT : Outcome.LAYOUT_CHANGED;
    }

    private static boolean permission(int code) {
        return code == 3 || code == 10 || (code >= 200 && code <= 299);
    }

    private static String advice(JsonNode root, String grant) {
        return GraphUnshown.advice(root, grant).orElse(permission(code(root))
                ? "The app needs " + grant + ": "
                : "The token was refused: ");
    }
}
