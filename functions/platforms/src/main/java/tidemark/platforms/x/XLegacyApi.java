package tidemark.platforms.x;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** Saved users of API 1.1 and of its embeds ({@code screen_name}, {@code followers_count}), alone or in a list; never requested. */
final class XLegacyApi implements Reader {

    /** The error of users/show for a name that no account had, before 2013. */
    private static final int NO_SUCH_PAGE = 34;

    @Override
    public String name() {
        return "v1";
    }

    @Override
    public String reads() {
        return "saved API 1.1 and embed answers, users/show and users/lookup: followers, following, posts, lists; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("screen_name") || root.path(0).has("screen_name")
                || root.path("users").path(0).has("screen_name") || root.path("errors").path(0).has("code");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode error = body.root().path("errors").path(0);
        if (error.path("code").asInt() == NO_SUCH_PAGE) {
            return target -> ParseResult.said(Outcome.NOT_FOUND, JsonBody.words(error.path("message").asText()));
        }
        Optional<Unseen> refusal = XErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.<Opened>map(unseen -> target -> ParseResult.said(unseen))
                .orElse(target -> find(body.root(), target));
    }

    private ParseResult find(JsonNode root, Target target) {
        JsonNode users = root.path("users").isArray() ? root.path("users") : root;
        if (!users.isArray()) {
            return of(users, target);
        }
        return RepeatedProfiles.agreed(
                StreamSupport.stream(users.spliterator(), false).map(user -> of(user, target)).toList(),
                () -> ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN));
    }

    private ParseResult of(JsonNode user, Target target) {
        ReportedIdentity identity = identity(user);
        return XReading.describes(identity, target)
                ? XReading.of(identity, metrics(user), target, name())
                : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
    }

    private static ReportedIdentity identity(JsonNode user) {
        String id = JsonBody.digits(user.path("id_str"));
        return new ReportedIdentity(JsonBody.text(user.path("screen_name")),
                id == null ? JsonBody.digits(user.path("id")) : id,
                JsonBody.text(user.path("name")));
    }

    /** The numbers of a user as API 1.1 names them; the page's own data uses the same names. */
    static Map<Metric, Count> metrics(JsonNode user) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        JsonBody.count(user.path("followers_count")).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        JsonBody.count(user.path("friends_count")).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        JsonBody.count(user.path("statuses_count")).ifPresent(count -> metrics.put(Metric.POSTS, count));
        JsonBody.count(user.path("listed_count")).ifPresent(count -> metrics.put(Metric.LISTED, count));
        return metrics;
    }
}
