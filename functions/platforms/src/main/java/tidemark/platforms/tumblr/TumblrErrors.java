package tidemark.platforms.tumblr;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What Tumblr says in {@code meta} and {@code errors}; both have a status, which may differ from the HTTP status in old answers. */
final class TumblrErrors {

    private TumblrErrors() {}

    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        Optional<Unseen> refusal = Refusals.of(answer);
        if (refusal.isPresent()) {
            return refusal;
        }
        String words = words(root);
        String said = words.toLowerCase(Locale.ROOT);
        int status = root.path("meta").path("status").asInt(answer.status());
        if (status == 429 || said.contains("limit exceeded")) {
            return Optional.of(Refusals.tooMany(answer, words));
        }
        if (status >= 400 && (said.contains("password") || said.contains("dashboard"))) {
            return Optional.of(Unseen.of(Outcome.PRIVATE, words));
        }
        if (status == 401 || status == 403) {
            return Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL, "Tumblr refused the credential: " + words));
        }
        boolean own = root.path("meta").path("status").isInt();
        return own && (status == 404 || status == 410)
                ? Optional.of(Unseen.of(Outcome.NOT_FOUND, ""))
                : Refusals.status(answer, words);
    }

    private static String words(JsonNode root) {
        JsonNode error = root.path("errors").path(0);
        return JsonBody.words(error.path("detail").asText(root.path("meta").path("msg").asText("")));
    }
}
