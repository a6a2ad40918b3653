package tidemark.platforms.instagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** A user as one of Instagram's interfaces writes it: each has its own keys for the same numbers. */
final class InstagramUser {

    /** In the order of: Graph API, app and newer website, website since 2018, website before, first API. */
    private static final List<String> FOLLOWERS = List.of("/followers_count", "/follower_count",
            "/edge_followed_by/count", "/followed_by/count", "/counts/followed_by");
    private static final List<String> FOLLOWING = List.of("/follows_count", "/following_count", "/edge_follow/count",
            "/follows/count", "/counts/follows");
    private static final List<String> POSTS = List.of("/media_count", "/all_media_count",
            "/edge_owner_to_timeline_media/count", "/media/count", "/counts/media", "/posts_count");

    private static final Set<String> BARE = Set.of("id", "user_id", "ig_id", "username", "name", "account_type",
            "media_count", "biography", "website", "profile_picture_url", "media");

    private InstagramUser() {}

    /** Whether an object is a user with a number of followers. */
    static boolean is(JsonNode node) {
        return node.path("username").isTextual()
                && FOLLOWERS.stream().anyMatch(path -> !node.at(path).isMissingNode());
    }

    /** Whether an object has only a user's identity, as the Graph API answers if the request does not ask for the number of followers. */
    static boolean isBare(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return !names.isEmpty() && BARE.containsAll(names);
    }

    static ParseResult result(JsonNode user, Target target, String method) {
        return result(user, false, target, method);
    }

    /** @param counted whether the request is known to have asked for the number of followers, so that its absence means a changed layout */
    static ParseResult result(JsonNode user, boolean counted, Target target, String method) {
        ReadingBuilder builder = new ReadingBuilder(identity(user), method)
                .with(Metric.FOLLOWERS, first(user, FOLLOWERS)).with(Metric.FOLLOWING, first(user, FOLLOWING))
                .with(Metric.POSTS, first(user, POSTS));
        if (!counted && isBare(user)) {
            builder.hiddenBecause("This answer was requested without the number of followers.");
        }
        return builder.result(target, new InstagramAddresses());
    }

    static boolean names(JsonNode user, Target target) {
        return user.path("username").asText().equalsIgnoreCase(target.address().handle());
    }

    private static ReportedIdentity identity(JsonNode user) {
        String id = Stream.of("id", "pk", "pk_id", "owner_id").map(user::path).map(JsonBody::digits)
                .filter(digits -> digits != null).findFirst().orElse(null);
        String name = JsonBody.text(user.path("full_name"));
        String username = JsonBody.text(user.path("username"));
        return new ReportedIdentity(username == null ? author(user) : username, id,
                name == null ? JsonBody.text(user.path("name")) : name);
    }

    /** The author of an account's posts, for an account object without a name; absent if there are several authors. */
    private static @Nullable String author(JsonNode user) {
        List<String> names = user.at("/media/data").findValuesAsText("username").stream().distinct().toList();
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static Optional<Count> first(JsonNode user, List<String> paths) {
        return paths.stream().map(user::at).flatMap(node -> JsonBody.count(node).stream()).findFirst();
    }
}
