package tidemark.platforms.x;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Saved answers of the web client's {@code UserByScreenName}, with the names in {@code legacy} or, since 2025, in {@code core}; never requested. */
final class XGraph implements Reader {

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public String reads() {
        return "saved UserByScreenName answers: followers, following, posts, lists; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode data = JsonBody.of(answer).root().path("data");
        return data.isObject() && (data.isEmpty() || data.has("user") || data.has("user_result"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = XErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.<Opened>map(unseen -> target -> ParseResult.said(unseen))
                .orElse(target -> of(body.root(), target));
    }

    private ParseResult of(JsonNode root, Target target) {
        JsonNode data = root.path("data");
        JsonNode user = data.path("user").has("result")
                ? data.path("user").path("result")
                : data.path("user_result").path("result");
        if (user.path("__typename").asText().equals("UserUnavailable")) {
            return unavailable(user);
        }
        if (user.isMissingNode() && noAccount(data) && !root.has("errors")) {
            return ParseResult.said(Outcome.NOT_FOUND, "");
        }
        JsonNode legacy = user.path("legacy");
        JsonNode named = user.path("core").has("screen_name") ? user.path("core") : legacy;
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(named.path("screen_name")),
                JsonBody.digits(user.path("rest_id")),
                JsonBody.text(named.path("name")));
        return XReading.describes(identity, target)
                ? XReading.of(identity, XLegacyApi.metrics(legacy), target, name())
                : ParseResult.changed("The answer describes another account or none.", ReportedIdentity.UNKNOWN);
    }

    /** An empty {@code data} means that no account has the name. */
    private static boolean noAccount(JsonNode data) {
        return data.isObject() && (data.isEmpty() || (data.size() == 1 && data.path("user").isObject()
                && data.path("user").isEmpty()));
    }

    private static Outcome meant(String words) {
        if (words.contains("suspended")) {
            return Outcome.SUSPENDED;
        }
        return words.contains("doesn't exist") || words.contains("doesn’t exist") || words.contains("does not exist")
                ? Outcome.NOT_FOUND
                : Outcome.LAYOUT_CHANGED;
    }

    private static ParseResult unavailable(JsonNode user) {
        String words = JsonBody
                .words(user.path("message").asText(user.path("unavailable_message").path("text").asText("")));
        return switch (user.path("reason").asText().toLowerCase(Locale.ROOT)) {
            case "suspended", "offboarded" -> ParseResult.said(Outcome.SUSPENDED, words);
            case "protected" -> ParseResult.said(Outcome.PRIVATE, words);
            case "deactivated" ->
                ParseResult.said(Outcome.PRIVATE, "The owner deactivated the account and may come back.");
            default -> ParseResult.said(meant(words.toLowerCase(Locale.ROOT)), words.isEmpty()
                    ? "X says that the user is unavailable, not why."
                    : words);
        };
    }
}
