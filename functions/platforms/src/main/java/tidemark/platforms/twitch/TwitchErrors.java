package tidemark.platforms.twitch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What Helix, Kraken, the sign-in and GraphQL say instead of an answer: {@code {"error": "Unauthorized", "status": 401, "message": "Invalid OAuth
 * token"}}. https://dev.twitch.tv/docs/api/guide#status-codes, 2026-09.
 */
final class TwitchErrors {

    private static final Pattern NO_SUCH_ACCOUNT = Pattern
            .compile("\\b(?:user|channel|broadcaster)\\b.*(?:does not exist|not found|could not be found)");

    private TwitchErrors() {}

    /** Whether a body has the form of an error. */
    static boolean is(JsonNode root) {
        return root.path("status").isInt() && root.path("message").isTextual();
    }

    static Optional<Unseen> of(PlatformResponse saved, JsonNode root) {
        PlatformResponse answer = is(root) ? coded(saved, root.path("status").intValue()) : saved;
        String words = JsonBody.words(root.path("message").asText(""));
        String said = words.toLowerCase(Locale.ROOT);
        if (answer.status() == 429) {
            return Optional.of(Refusals.tooMany(answer, words));
        }
        if (answer.status() == 401 || said.contains("client id") || said.contains("client-id")) {
            return refusal(Outcome.NEEDS_CREDENTIAL,
                    "Twitch refused the credential" + (words.isEmpty() ? "." : ": " + words));
        }
        if (answer.status() == 422 && said.contains("unavailable")) {
            return refusal(Outcome.SUSPENDED, words);
        }
        if (answer.status() == 410) {
            return refusal(Outcome.LAYOUT_CHANGED, "Twitch has retired this way of asking: " + words);
        }
        return Refusals.of(answer).or(() -> Refusals.unknown(answer, NO_SUCH_ACCOUNT.matcher(said).find()))
                .or(() -> Refusals.status(answer, words));
    }

    private static Optional<Unseen> refusal(Outcome outcome, String detail) {
        return Optional.of(Unseen.of(outcome, detail));
    }

    /** A saved error has its status in the body. */
    private static PlatformResponse coded(PlatformResponse answer, int status) {
        return status >= 400 && status < 600
                ? new PlatformResponse(status, answer.headers(), answer.url(), answer.body(), answer.at())
                : answer;
    }
}
