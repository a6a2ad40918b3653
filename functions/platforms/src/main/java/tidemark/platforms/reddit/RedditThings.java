package tidemark.platforms.reddit;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Outcome;

/**
 * Reads a thing of the API, {@code {"kind": "t5", "data": {...}}}: subreddit ({@code t5}), user ({@code t2}), post ({@code t3}), which has the
 * subscribers of its subreddit, or comment ({@code t1}), which names its author. https://github.com/reddit-archive/reddit/wiki/JSON, 2026-09.
 */
final class RedditThings {

    private RedditThings() {}

    static ParseResult of(JsonNode thing, Target target, String method) {
        JsonNode data = thing.path("data");
        return switch (thing.path("kind").asText()) {
            case "t5" -> subreddit(data, target, method);
            case "t2" -> user(data, target, method);
            case "t3" -> post(data).result(target, method);
            case "t1" -> comment(data).result(target, method);
            default ->
                ParseResult.changed("The answer holds neither a subreddit nor a user.", ReportedIdentity.UNKNOWN);
        };
    }

    private static ParseResult subreddit(JsonNode data, Target target, String method) {
        JsonNode subscribers = data.path("subscribers");
        RedditReading builder = RedditReading.of(RedditKind.SUBREDDIT, JsonBody.text(data.path("display_name")),
                fullname("t5_", data), JsonBody.text(data.path("title")), JsonBody.count(subscribers),
                subscribers.isNull() ? "Reddit reports no number of subscribers for it." : null);
        return subscribers.isNull() && data.path("subreddit_type").asText().equals("private")
                ? builder.closed(target, method, Outcome.PRIVATE, "The subreddit is private.")
                : builder.result(target, method);
    }

    static ParseResult user(JsonNode data, Target target, String method) {
        JsonNode profile = data.path("subreddit");
        RedditReading builder = RedditReading.of(RedditKind.USER, JsonBody.text(data.path("name")),
                fullname("t2_", data), JsonBody.text(profile.path("title")),
                JsonBody.count(profile.path("subscribers")),
                profile.isMissingNode() || profile.isNull() || profile.path("subscribers").isNull()
                        ? "The answer has no profile that can be followed."
                        : null);
        return data.path("is_suspended").asBoolean(false)
                ? builder.closed(target, method, Outcome.SUSPENDED, "Reddit suspended the user.")
                : builder.result(target, method);
    }

    private static RedditReading post(JsonNode data) {
        return RedditReading.of(RedditKind.SUBREDDIT, JsonBody.text(data.path("subreddit")),
                fullname(JsonBody.text(data.path("subreddit_id"))), null,
                JsonBody.count(data.path("subreddit_subscribers")),
                data.has("subreddit_subscribers") ? null : "Posts had no number of subscribers before 2018.");
    }

    private static RedditReading comment(JsonNode data) {
        return RedditReading.of(RedditKind.USER, JsonBody.text(data.path("author")),
                fullname(JsonBody.text(data.path("author_fullname"))), null, Optional.empty(),
                "A comment names its author and has no followers.");
    }

    /** The fullname of a thing, which is in {@code name}, except for users, where that field is the user name. */
    private static @Nullable String fullname(String prefix, JsonNode data) {
        String name = fullname(JsonBody.text(data.path("name")));
        String id = JsonBody.text(data.path("id"));
        boolean named = name != null && name.startsWith(prefix) && prefix.equals("t5_");
        return named ? name : fullname(id == null || id.startsWith(prefix) ? id : prefix + id);
    }

    static @Nullable String fullname(@Nullable String text) {
        return Optional.ofNullable(text).filter(new RedditAddresses()::permanent).orElse(null);
    }
}
