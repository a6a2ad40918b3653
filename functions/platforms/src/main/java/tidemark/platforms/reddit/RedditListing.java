package tidemark.platforms.reddit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Saved lists of things: {@code /api/info}, searches, posts ({@code /r/name.json}), a post with its comments, and users by their ids ({@code
 * /api/user_data_by_account_ids}); never requested.
 */
final class RedditListing implements Reader {

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public String reads() {
        return "saved lists of subreddits, users or posts: subscribers, followers; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return listing(root) || listing(root.path(0)) || thing(root.path(0)) || byId(root);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = RedditErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        if (refusal.isPresent()) {
            return ResponseChecks.refused(refusal.get());
        }
        boolean search = answer.path().contains("search");
        return byId(body.root())
                ? target -> known(body.root(), target)
                : target -> find(things(body.root()), target, search);
    }

    private ParseResult find(List<JsonNode> things, Target target, boolean search) {
        if (things.isEmpty() && search) {
            return ParseResult.said(Outcome.NOT_FOUND, "Reddit's search knows no such name.");
        }
        return RepeatedProfiles.agreed(things.stream().map(thing -> RedditThings.of(thing, target, name())).toList(),
                () -> ParseResult.changed("The list does not hold the account.", ReportedIdentity.UNKNOWN));
    }

    private ParseResult known(JsonNode root, Target target) {
        return root.properties().stream()
                .map(user -> RedditReading.of(RedditKind.USER, JsonBody.text(user.getValue().path("name")),
                        RedditThings.fullname(user.getKey()), null, Optional.empty(),
                        "This kind of answer has karma and no followers.").result(target, name()))
                .filter(reported -> reported.finding().outcome() != Outcome.LAYOUT_CHANGED).findFirst()
                .orElseGet(() -> ParseResult.changed("The list does not hold the account.", ReportedIdentity.UNKNOWN));
    }

    private static List<JsonNode> things(JsonNode root) {
        List<JsonNode> things = new ArrayList<>();
        for (JsonNode each : root.isArray() ? root : List.of(root)) {
            each.path("data").path("children").forEach(things::add);
            if (thing(each)) {
                things.add(each);
            }
        }
        return things;
    }

    private static boolean thing(JsonNode node) {
        return node.path("kind").asText().matches("t[1235]") && node.path("data").isObject();
    }

    private static boolean listing(JsonNode node) {
        return node.path("kind").asText().matches("Listing|UserList") && node.path("data").path("children").isArray();
    }

    private static boolean byId(JsonNode root) {
        return root.isObject() && !root.isEmpty()
                && root.properties().stream().allMatch(field -> field.getKey().matches("t2_[a-z0-9]{1,13}"));
    }
}
