package tidemark.platforms.linkedin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
 * LinkedIn's errors: {@code status}, {@code code}, {@code message}. Daily limits reset at midnight UTC.
 * https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling, 2026-09.
 */
final class LinkedinErrors {

    /** "No virtual resource found" is about the path, not about an organization. */
    private static final Pattern NO_SUCH_ACCOUNT = Pattern
            .compile("(?i)\\b(?:organization|company|entity|school|brand)\\b|not find .*\\d");

    private LinkedinErrors() {}

    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        Optional<Unseen> guard = answer.looksLikePage() ? Refusals.of(answer) : Optional.empty();
        return guard.or(() -> result(answer, root));
    }

    private static Optional<Unseen> result(PlatformResponse answer, JsonNode root) {
        String words = words(root);
        int status = root.path("status").asInt(answer.status());
        if (status == 429) {
            return Optional.of(tooMany(answer, words));
        }
        if (status == 401 || status == 403) {
            return Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL, status == 401
                    ? "The token was refused: " + words
                    : "The token's member or the app may not read this organization: " + words));
        }
        if (status == 404 && NO_SUCH_ACCOUNT.matcher(words).find()) {
            return Optional.of(Unseen.of(Outcome.NOT_FOUND, words));
        }
        return status >= 400 && status < 500 && !words.isEmpty()
                ? Optional.of(Unseen.of(Outcome.LAYOUT_CHANGED, "The API did not take the request: " + words))
                : Optional.empty();
    }

    /** The platform's own error message; empty if there is none. */
    static String words(JsonNode root) {
        return JsonBody.words(root.path("message").asText(""));
    }

    private static Unseen tooMany(PlatformResponse answer, String words) {
        Unseen reported = Refusals.tooMany(answer, words);
        boolean daily = words.toUpperCase(Locale.ROOT).contains(" DAY ");
        return reported.until() == null && daily
                ? new Unseen(reported.outcome(), reported.detail(), midnight(answer.at()), null)
                : reported;
    }

    private static Instant midnight(Instant now) {
        return now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    }
}
