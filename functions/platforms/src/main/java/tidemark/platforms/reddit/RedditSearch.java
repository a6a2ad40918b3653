package tidemark.platforms.reddit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;

/**
 * Saved answers whose subreddits and users are not wrapped as things: those that a user moderates ({@code ModeratedList}), {@code
 * /api/search_subreddits}, {@code /api/subreddit_autocomplete}, {@code /api/v1/me} and the data of the site of 2018 to 2023; never requested.
 * https://www.reddit.com/dev/api, 2026-09.
 */
final class RedditSearch implements Reader {

    private static final List<String> NAMES = List.of("display_name", "sr", "name");
    private static final List<String> COUNTS = List.of("subscribers", "subscriber_count", "numSubscribers");
    private static final List<String> IDS = List.of("name", "id");

    @Override
    public String name() {
        return "finds";
    }

    @Override
    public String reads() {
        return "saved searches, moderated subreddits, the site's own data: subscribers; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !subreddits(root).isEmpty() || user(root);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = RedditErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(body.root(), target));
    }

    private ParseResult read(JsonNode root, Target target) {
        if (user(root)) {
            return RedditThings.user(root, target, name());
        }
        return RepeatedProfiles.agreed(
                subreddits(root).stream().map(found -> builder(found).result(target, name())).toList(),
                () -> ParseResult.changed("The list does not hold the account.", ReportedIdentity.UNKNOWN));
    }

    private static RedditReading builder(JsonNode found) {
        String name = NAMES.stream().filter(found::has).findFirst().map(field -> JsonBody.text(found.path(field)))
                .orElse(null);
        String id = IDS.stream().map(field -> RedditThings.fullname(JsonBody.text(found.path(field))))
                .flatMap(Stream::ofNullable).findFirst().orElse(null);
        Optional<Count> count = COUNTS.stream().flatMap(field -> JsonBody.count(found.path(field)).stream())
                .findFirst();
        return RedditReading.of(RedditKind.SUBREDDIT, name, id, JsonBody.text(found.path("title")), count, null);
    }

    /** Whether it is a bare user object, the form of the caller's own account. */
    private static boolean user(JsonNode root) {
        return root.path("name").isTextual() && root.path("link_karma").isInt() && root.has("comment_karma");
    }

    private static List<JsonNode> subreddits(JsonNode root) {
        List<JsonNode> candidates = new ArrayList<>(List.of(root));
        for (JsonNode list : List.of(root, root.path("data"), root.path("subreddits"))) {
            list.properties().stream().map(Map.Entry::getValue).forEach(candidates::add);
            if (list.isArray()) {
                list.forEach(candidates::add);
            }
        }
        return candidates.stream().filter(each -> COUNTS.stream().anyMatch(each::has))
                .filter(each -> NAMES.stream().anyMatch(each::has)).toList();
    }
}
