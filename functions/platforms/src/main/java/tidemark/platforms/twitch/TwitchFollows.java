package tidemark.platforms.twitch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * Saved answers of {@code /helix/users/follows}, retired 2023-08: {@code total} counts followers only where the request asked for those, or where
 * several different users follow one and the same; otherwise it may count the accounts that a user follows. Never requested.
 */
final class TwitchFollows implements Reader {

    @Override
    public String name() {
        return "follows";
    }

    @Override
    public String reads() {
        return "saved answers of users/follows?to_id=: followers; exact";
    }

    static boolean is(JsonNode root) {
        return root.path("data").path(0).has("to_id");
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return is(JsonBody.of(answer).root());
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TwitchErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(body.root(), asked(answer), target));
    }

    /** The id whose followers the request asked for, as far as the answer's URL says. */
    private static String asked(PlatformResponse answer) {
        return answer.url() == null
                ? ""
                : WebLink.of(answer.url().toString()).map(link -> link.parameter("to_id")).orElse("");
    }

    private ParseResult read(JsonNode root, String asked, Target target) {
        List<JsonNode> follows = StreamSupport.stream(root.path("data").spliterator(), false).toList();
        String followed = same(follows, "to_id");
        boolean reported = asked.equals(followed) || (follows.size() > 1 && same(follows, "from_id") == null);
        if (followed == null || !reported) {
            return ParseResult.changed("The answer does not say whose followers it counts.", ReportedIdentity.UNKNOWN);
        }
        String login = same(follows, "to_login");
        ReportedIdentity identity = new ReportedIdentity(login == null ? same(follows, "to_name") : login, followed,
                same(follows, "to_name"));
        return new ReadingBuilder(identity, name()).with(Metric.FOLLOWERS, JsonBody.count(root.path("total")))
                .result(target, new TwitchAddresses());
    }

    /** The value of a field if it is the same in all of them; absent if it differs. */
    private static @Nullable String same(List<JsonNode> follows, String field) {
        List<@Nullable String> values = follows.stream().map(follow -> JsonBody.text(follow.path(field))).distinct()
                .toList();
        return values.size() == 1 && Objects.nonNull(values.getFirst()) ? values.getFirst() : null;
    }
}
