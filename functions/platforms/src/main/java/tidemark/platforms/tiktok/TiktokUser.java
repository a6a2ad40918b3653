package tidemark.platforms.tiktok;

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
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * A user as TikTok's pages and interfaces carry one, through the years: its identity, its numbers, and the same numbers as exact texts. Undocumented.
 *
 * @param stats numbers, since about 2023 rounded
 * @param exact {@code statsV2}: texts of digits; a missing node before 2024
 */
record TiktokUser(JsonNode user, JsonNode stats, JsonNode exact) {

    private static final TiktokAddresses ADDRESSES = new TiktokAddresses();

    ParseResult read(Target target, String method) {
        ReportedIdentity identity = identity();
        ReadingBuilder builder = new ReadingBuilder(identity, method)
                .with(Metric.FOLLOWERS, count("followerCount", "follower_count", "fans"))
                .with(Metric.FOLLOWING, count("followingCount", "following_count", "following"))
                .with(Metric.POSTS, count("videoCount", "video_count", "aweme_count", "video"))
                .with(Metric.LIKES, likes());
        boolean numberless = count("followerCount", "follower_count", "fans").isEmpty();
        boolean closed = user.path("privateAccount").asBoolean() || user.path("secret").asBoolean();
        ParseResult reported = builder.result(target, ADDRESSES);
        return numberless && closed && reported.identity().handle() != null
                ? new ParseResult.Settled(Unseen.of(Outcome.PRIVATE, "The account is private and shows no numbers."),
                        identity)
                : reported;
    }

    ReportedIdentity identity() {
        return new ReportedIdentity(word("uniqueId", "unique_id"), number("id", "userId", "uid"),
                word("nickname", "nickName"));
    }

    private @Nullable String word(String... names) {
        return Stream.of(names).map(user::path).map(JsonBody::text).filter(text -> text != null).findFirst()
                .orElse(null);
    }

    private @Nullable String number(String... names) {
        return Stream.of(names).map(user::path).map(JsonBody::digits)
                .filter(text -> text != null && ADDRESSES.permanent(text)).findFirst().orElse(null);
    }

    private Optional<Count> count(String... names) {
        return Stream.of(names).map(exact::path).map(JsonBody::written).flatMap(Optional::stream).findFirst()
                .or(() -> Stream.of(names).map(stats::path).map(JsonBody::written).flatMap(Optional::stream).findFirst()
                        .map(TiktokRounding::of));
    }

    /** {@code heart} overflowed its 32 bits in older answers: if the two differ, neither is used. The likes that the user gave are another number. */
    private Optional<Count> likes() {
        JsonNode source = JsonBody.written(exact.path("heartCount")).isPresent() ? exact : stats;
        if (!source.has("heartCount")) {
            return count("heart", "heart_count", "total_favorited");
        }
        JsonNode older = source.path("heart");
        return older.isMissingNode() || older.asText().equals(source.path("heartCount").asText())
                ? count("heartCount")
                : Optional.empty();
    }
}
