package tidemark.platforms.telegram;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What the Bot API says instead of an answer: {@code {"ok": false, "error_code": 400, "description": "Bad Request: chat not found"}}.
 * https://core.telegram.org/bots/api#making-requests, 2026-09.
 */
final class TelegramBotErrors {

    private TelegramBotErrors() {}

    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        if (!root.path("ok").isBoolean()) {
            return Refusals.of(answer).or(() -> Refusals.status(answer, ""));
        }
        String words = JsonBody.words(root.path("description").asText(""));
        int code = root.path("ok").asBoolean(true) ? answer.status() : root.path("error_code").asInt(answer.status());
        String said = words.toLowerCase(Locale.ROOT);
        if (code == 429) {
            return Optional.of(tooMany(answer, root, words));
        }
        if (code == 400) {
            return Optional.of(said.contains("chat not found") || said.contains("username_invalid")
                    || said.contains("username_not_occupied")
                            ? Unseen.of(Outcome.NOT_FOUND, "")
                            : closed(said)
                                    ? Unseen.of(Outcome.PRIVATE, words)
                                    : Unseen.of(Outcome.LAYOUT_CHANGED,
                                            "The Bot API did not take the request: " + words));
        }
        if (code == 403) {
            return Optional.of(Unseen.of(Outcome.PRIVATE, words.isEmpty() ? "The bot is kept out." : words));
        }
        if (code == 401 || code == 404) {
            return Optional
                    .of(Unseen.of(Outcome.NEEDS_CREDENTIAL, "Telegram does not know this bot's token: " + words));
        }
        return Refusals.of(answer).or(() -> Refusals.status(answer, words));
    }

    private static boolean closed(String said) {
        return said.contains("channel_private") || said.contains("member list is inaccessible")
                || said.contains("chat_admin_required");
    }

    private static Unseen tooMany(PlatformResponse answer, JsonNode root, String words) {
        JsonNode seconds = root.path("parameters").path("retry_after");
        Instant until = seconds.canConvertToInt() && seconds.intValue() >= 0
                ? answer.at().plusSeconds(seconds.intValue())
                : Refusals.tooMany(answer, words).until();
        return new Unseen(Outcome.RATE_LIMITED, words.isEmpty() ? "Too many requests." : words, until, null);
    }
}
