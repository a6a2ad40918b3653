package tidemark.platforms.x;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What X says instead of an answer: the problems of API v2 ({@code title}, {@code detail}) and the numbered errors of the older one.
 * https://docs.x.com/x-api/fundamentals/response-codes-and-errors, 2026-08.
 */
final class XErrors {

    private XErrors() {}

    static Optional<Unseen> of(Answer answer, JsonNode root) {
        JsonNode first = root.path("errors").path(0);
        Optional<Unseen> numbered = root.has("data") ? Optional.empty() : numbered(answer, first);
        if (numbered.isPresent()) {
            return numbered;
        }
        String words = words(root, first);
        if (answer.status() == 429) {
            return Optional.of(Refusals.tooMany(answer, words));
        }
        boolean single = answer.status() == 404 && first.has("detail");
        if (single || (answer.status() == 403 && suspended(words))) {
            return Optional.of(one(words));
        }
        return Refusals.of(answer).or(() -> Refusals.status(answer, words));
    }

    /** What an error of a single account says: missing and suspended share a type and differ in words. */
    static Unseen one(String words) {
        return suspended(words)
                ? Unseen.of(Outcome.SUSPENDED, words)
                : Unseen.of(Outcome.NOT_FOUND, words);
    }

    private static boolean suspended(String words) {
        return words.toLowerCase(Locale.ROOT).contains("suspended");
    }

    private static Optional<Unseen> numbered(Answer answer, JsonNode error) {
        if (!error.path("code").isIntegralNumber()) {
            return Optional.empty();
        }
        String words = JsonBody.words(error.path("message").asText());
        Outcome outcome = switch (error.path("code").intValue()) {
            case 17, 34, 50 -> Outcome.NOT_FOUND;
            case 63 -> Outcome.SUSPENDED;
            case 179 -> Outcome.PRIVATE;
            case 32, 64, 89, 99, 135, 215, 220, 326, 416, 453 -> Outcome.NEEDS_CREDENTIAL;
            case 88 -> Outcome.RATE_LIMITED;
            case 130, 131 -> Outcome.TRANSIENT;
            default -> null;
        };
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional
                .of(outcome == Outcome.RATE_LIMITED ? Refusals.tooMany(answer, words) : Unseen.of(outcome, words));
    }

    private static String words(JsonNode root, JsonNode error) {
        String problem = root.path("detail").asText(root.path("title").asText(""));
        String own = error.path("detail").asText(error.path("message").asText(""));
        return JsonBody
                .words(problem.isEmpty() || (!own.isEmpty() && root.path("title").asText().equals("Invalid Request"))
                        ? own
                        : problem);
    }
}
