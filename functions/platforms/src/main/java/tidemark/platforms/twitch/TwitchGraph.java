package tidemark.platforms.twitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** Saved answers of the site's GraphQL, one or a list of them: {@code data.user} with {@code followers.totalCount}; never requested. */
final class TwitchGraph implements Reader {

    private static final List<String> FIELDS = List.of("user", "userOrError", "channel", "targetUser", "streamer",
            "userByAttribute");
    private static final int DEPTH = 8;

    @Override
    public String name() {
        return "graphql";
    }

    @Override
    public String reads() {
        return "saved GraphQL answers, user: followers, whom it follows; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        JsonNode first = root.isArray() ? root.path(0) : root;
        return first.path("data").isObject() || first.path("errors").path(0).has("message");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TwitchErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(parts(body.root()), target));
    }

    private static List<JsonNode> parts(JsonNode root) {
        List<JsonNode> parts = new ArrayList<>();
        (root.isArray() ? root : List.of(root)).forEach(parts::add);
        return parts;
    }

    private ParseResult read(List<JsonNode> parts, Target target) {
        List<JsonNode> users = parts.stream()
                .flatMap(part -> FIELDS.stream().filter(part.path("data")::has).map(part.path("data")::path)).toList();
        List<JsonNode> deeper = new ArrayList<>();
        parts.forEach(part -> collect(part.path("data"), 0, deeper));
        List<ParseResult> reported = Stream.concat(users.stream().filter(JsonNode::isObject), deeper.stream())
                .map(user -> user(user, target)).toList();
        return RepeatedProfiles.agreed(reported, () -> noAccount(parts, users));
    }

    /** The users anywhere in the data: in lists, searches, as owners of videos. */
    private static void collect(JsonNode node, int depth, List<JsonNode> users) {
        if (node.path("login").isTextual()) {
            users.add(node);
        } else if (depth < DEPTH) {
            node.forEach(each -> collect(each, depth + 1, users));
        }
    }

    private ParseResult user(JsonNode user, Target target) {
        String reason = user.path("reason").asText("").toUpperCase(Locale.ROOT);
        if (user.path("__typename").asText().equals("UserDoesNotExist")) {
            return ParseResult.said(reason.startsWith("TOS") || reason.startsWith("DMCA")
                    ? Outcome.SUSPENDED
                    : Outcome.NOT_FOUND, reason.isEmpty() ? "" : "Twitch says " + reason + ".");
        }
        String login = JsonBody.text(user.path("login"));
        String display = JsonBody.text(user.path("displayName"));
        ReadingBuilder builder = new ReadingBuilder(
                new ReportedIdentity(login == null ? display : login, JsonBody.digits(user.path("id")), display),
                name())
                .with(Metric.FOLLOWERS, JsonBody.count(user.path("followers").path("totalCount")))
                .with(Metric.FOLLOWING, JsonBody.count(user.path("follows").path("totalCount")));
        return (user.path("followers").isMissingNode()
                ? builder.hiddenBecause("This answer was requested without followers.")
                : builder).result(target, new TwitchAddresses());
    }

    /** If every requested user in an answer is null, none of them exists, unless the answer reports an error. */
    private static ParseResult noAccount(List<JsonNode> parts, List<JsonNode> users) {
        String error = parts.stream().map(part -> part.path("errors").path(0).path("message").asText(""))
                .filter(words -> !words.isEmpty()).findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (error.contains("integrity")) {
            return ParseResult.said(Outcome.BOT_CHALLENGE,
                    "Twitch took the request for a robot's: " + JsonBody.words(error));
        }
        if (error.contains("timeout") || error.contains("service error") || error.contains("service unavailable")) {
            return ParseResult.said(Outcome.TRANSIENT, "Twitch had a fault: " + JsonBody.words(error));
        }
        return !users.isEmpty() && error.isEmpty() && users.stream().allMatch(JsonNode::isNull)
                ? ParseResult.said(Outcome.NOT_FOUND, "")
                : ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN);
    }
}
