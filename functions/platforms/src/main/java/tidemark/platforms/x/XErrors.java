package tidemark.platforms.x;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What X says instead of an answer: the problems of API v2 ({@code title}, {@code detail}) and the numbered errors of the older one.
 * https://docs.x.com/x-api/fundamentals/response-codes-and-errors, 2026-08.
 */
final class XErrors {

    /** Matches messages about a user, not those about the caller's own app or account. */
    private static final Pattern SUSPENDED = Pattern.compile("(?i)^(?:the )?user (?:has been|is) suspended");

    private XErrors() {}

    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        JsonNode first = root.path("errors").path(0);
        Optional<Unseen> numbered = root.has("data") ? Optional.empty() : numbered(answer, first);
        if (numbered.isPresent()) {
            return numbered;
        }
        String words = words(root, first);
        if (answer.status() == 429) {
            return Optional.of(Refusals.tooMany(answer, words));
        }
        boolean ofUsers = first.has("detail") && (first.has("value") || first.has("resource_id"));
        if (ofUsers && (answer.status() == 404 || answer.status() == 403)) {
            return Optional.empty();
        }
        return answer.status() == 403 && SUSPENDED.matcher(words).find()
                ? Optional.of(Unseen.of(Outcome.SUSPENDED, words))
                : Refusals.of(answer).or(() -> Refusals.status(answer, words));
    }

    /** The finding for an error about a single user: missing and suspended share a type and differ in title and message. */
    static Unseen one(JsonNode error) {
        String words = JsonBody.words(error.path("detail").asText(error.path("title").asText()));
        String title = error.path("title").asText();
        String type = error.path("type").asText();
        if (SUSPENDED.matcher(words).find()) {
            return Unseen.of(Outcome.SUSPENDED, words);
        }
        if (title.equals("Not Found Error") || words.startsWith("Could not find")) {
            return Unseen.of(Outcome.NOT_FOUND, words);
        }
        boolean closed = title.equals("Authorization Error") || type.endsWith("/not-authorized-for-resource")
                || type.endsWith("/resource-unavailable");
        return closed
                ? Unseen.of(Outcome.PRIVATE, words)
                : Unseen.of(Outcome.LAYOUT_CHANGED, "X says of the user what is not documented: " + words);
    }

    private static Optional<Unseen> numbered(PlatformResponse answer, JsonNode error) {
        if (!error.path("code").isIntegralNumber()) {
            return Optional.empty();
        }
        String words = JsonBody.words(error.path("message").asText());
        Outcome outcome = switch (error.path("code").intValue()) {
            case 17, 50 -> Outcome.NOT_FOUND;
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
