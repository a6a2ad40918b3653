package tidemark.platforms.pinterest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/**
 * A user as Pinterest's APIs and pages write one: {@code follower_count} everywhere, {@code followerCount} in the data of newer pages,
 * {@code counts.followers} in API 1.
 */
record PinterestUser(ReportedIdentity identity, Optional<Count> followers, Optional<Count> following,
        Optional<Count> pins) {

    static PinterestUser of(JsonNode user) {
        return new PinterestUser(
                new ReportedIdentity(JsonBody.text(user.path("username")), id(user), name(user)),
                count(user, "follower_count", "followerCount", "followers"),
                count(user, "following_count", "followingCount", "following"),
                count(user, "pin_count", "pinCount", "pins"));
    }

    /** The users of that name anywhere in a tree, such as the state of a page, that have a number of followers. */
    static List<PinterestUser> in(JsonNode tree, String handle) {
        return tree.findParents("username").stream()
                .filter(user -> user.path("username").asText().equalsIgnoreCase(handle)).map(PinterestUser::of)
                .filter(user -> user.followers.isPresent()).distinct().toList();
    }

    ParseResult result(Target target, String method) {
        return new ReadingBuilder(identity, method).with(Metric.FOLLOWERS, followers).with(Metric.FOLLOWING, following)
                .with(Metric.POSTS, pins).result(target, new PinterestAddresses());
    }

    private static @Nullable String id(JsonNode user) {
        String entity = JsonBody.digits(user.path("entityId"));
        return entity == null ? JsonBody.digits(user.path("id")) : entity;
    }

    private static @Nullable String name(JsonNode user) {
        return Stream.of("full_name", "fullName", "business_name", "first_name")
                .map(field -> JsonBody.text(user.path(field))).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Optional<Count> count(JsonNode user, String field, String newer, String older) {
        return JsonBody.count(user.path(field)).or(() -> JsonBody.count(user.path(newer)))
                .or(() -> JsonBody.count(user.path("counts").path(older)));
    }
}
