package tidemark.platforms.reddit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Saved answers of the apps' GraphQL, {@code subredditInfoByName} and {@code redditorInfoByName}; never requested. */
final class RedditGraph implements Reader {

    private static final Map<String, RedditKind> FIELDS = Map.of("subredditInfoByName", RedditKind.SUBREDDIT,
            "subredditInfoById", RedditKind.SUBREDDIT, "subreddit", RedditKind.SUBREDDIT,
            "redditorInfoByName", RedditKind.USER, "redditorInfoById", RedditKind.USER, "redditor", RedditKind.USER);

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public String reads() {
        return "saved GraphQL answers, subredditInfoByName or redditorInfoByName: subscribers, followers; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return FIELDS.keySet().stream().anyMatch(JsonBody.of(answer).root().path("data")::has);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = RedditErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(body.root().path("data"), target));
    }

    private ParseResult read(JsonNode data, Target target) {
        for (Map.Entry<String, RedditKind> field : FIELDS.entrySet()) {
            JsonNode info = data.path(field.getKey());
            if (info.isNull()) {
                return ParseResult.said(Outcome.NOT_FOUND, "");
            }
            if (info.isObject()) {
                return info(field.getValue(), info, target);
            }
        }
        return ParseResult.changed("The answer holds neither a subreddit nor a user.", ReportedIdentity.UNKNOWN);
    }

    private ParseResult info(RedditKind kind, JsonNode info, Target target) {
        JsonNode about = kind == RedditKind.USER ? info.path("profile") : info;
        RedditReading builder = RedditReading.of(kind, JsonBody.text(info.path("name")),
                RedditThings.fullname(JsonBody.text(info.path("id"))), JsonBody.text(about.path("title")),
                JsonBody.count(about.path("subscribersCount")),
                kind == RedditKind.USER && !about.isObject()
                        ? "The user has no profile that could be followed."
                        : null);
        String closed = info.path("forbiddenReason").asText(info.path("unavailableReason").asText(""))
                .toUpperCase(Locale.ROOT);
        if (closed.equals("BANNED") || info.path("isSuspended").asBoolean()
                || info.path("accountType").asText().equals("SUSPENDED")) {
            return builder.closed(target, name(), Outcome.SUSPENDED, "Reddit suspended or banned it.");
        }
        return closed.isEmpty()
                ? builder.result(target, name())
                : builder.closed(target, name(), Outcome.PRIVATE, "Reddit shows it to few: " + closed + ".");
    }
}
