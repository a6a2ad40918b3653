package tidemark.platforms.twitch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * Saved answers of {@code /helix/users/follows}, retired 2023-08: {@code total} counts followers only where several different users follow
 * one and the same; otherwise it may count whom somebody follows. Never asked for.
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
    public boolean recognises(Answer answer) {
        return is(JsonBody.of(answer).root());
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TwitchErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(Opening::refused).orElse(target -> read(body.root(), target));
    }

    private Told read(JsonNode root, Target target) {
        List<JsonNode> follows = StreamSupport.stream(root.path("data").spliterator(), false).toList();
        String followed = same(follows, "to_id");
        if (follows.size() < 2 || followed == null || same(follows, "from_id") != null) {
            return Told.changed("The answer does not say whose followers it counts.", Identity.UNKNOWN);
        }
        String login = same(follows, "to_login");
        Identity identity = new Identity(login == null ? same(follows, "to_name") : login, followed,
                same(follows, "to_name"));
        return new Portrait(identity, name()).with(Metric.FOLLOWERS, JsonBody.count(root.path("total")))
                .told(target, new TwitchAddresses());
    }

    /** The value that a field has in every one of them; absent if it has several. */
    private static @Nullable String same(List<JsonNode> follows, String field) {
        List<@Nullable String> values = follows.stream().map(follow -> JsonBody.text(follow.path(field))).distinct()
                .toList();
        return values.size() == 1 && Objects.nonNull(values.getFirst()) ? values.getFirst() : null;
    }
}
