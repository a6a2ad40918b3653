package tidemark.platforms.instagram;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The error messages that the website and the apps send instead of a user ({@code message}, {@code error_type}), and the first API in its {@code
 * meta}.
 */
final class InstagramRefusals {

    private InstagramRefusals() {}

    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        String words = words(root);
        String said = (words + " " + root.path("error_type").asText() + " "
                + root.path("meta").path("error_type").asText()).toLowerCase(Locale.ROOT);
        Outcome outcome = root.has("user") || root.has("data") ? null : outcome(said);
        if (outcome == null) {
            return root.path("require_login").asBoolean()
                    ? Optional.of(Unseen.of(Outcome.LOGIN_WALL, words))
                    : Optional.empty();
        }
        return Optional
                .of(outcome == Outcome.RATE_LIMITED ? Refusals.tooMany(answer, words) : Unseen.of(outcome, words));
    }

    /** The platform's own error message; empty if there is none. */
    static String words(JsonNode root) {
        String message = root.path("message").asText(root.path("meta").path("error_message").asText(""));
        return JsonBody.words(message);
    }

    /** Checks for a request to wait first, because that comes with a demand to sign in as well. */
    private static @Nullable Outcome outcome(String said) {
        if (has(said, "wait a few minutes", "rate_limit", "ratelimit", "feedback_required", "try again later",
                "too many requests")) {
            return Outcome.RATE_LIMITED;
        }
        if (has(said, "challenge_required", "checkpoint_required", "checkpoint_challenge")) {
            return Outcome.BOT_CHALLENGE;
        }
        if (has(said, "login_required", "user_has_logged_out", "logged in", "not authorized to view")) {
            return Outcome.LOGIN_WALL;
        }
        if (has(said, "consent_required")) {
            return Outcome.CONSENT;
        }
        if (has(said, "accesstoken", "oauthexception", "oauthforbidden", "oauthclient")) {
            return Outcome.NEEDS_CREDENTIAL;
        }
        if (has(said, "apinotallowed")) {
            return Outcome.PRIVATE;
        }
        return has(said, "user not found", "apinotfound", "target user not found", "user does not exist")
                ? Outcome.NOT_FOUND
                : null;
    }

    private static boolean has(String said, String... marks) {
        for (String mark : marks) {
            if (said.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
