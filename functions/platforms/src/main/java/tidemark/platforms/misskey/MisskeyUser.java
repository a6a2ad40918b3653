package tidemark.platforms.misskey;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * A user as Misskey shows one. Local users have no host: they belong to the host that answered, or, if a saved answer does not record it, to the
 * handle's host.
 */
final class MisskeyUser {

    private MisskeyUser() {}

    static boolean is(JsonNode node) {
        return node.path("username").isTextual() && (node.has("followersCount") || node.has("notesCount"));
    }

    static ParseResult result(JsonNode user, Target target, String answered, String method) {
        String asked = FederatedHandle.of(target.address().handle()).map(FederatedHandle::host).orElse("");
        boolean own = !user.path("host").isTextual();
        String host = own ? (answered.isEmpty() ? asked : answered) : user.path("host").asText();
        String id = JsonBody.text(user.path("id"));
        ReportedIdentity identity = new ReportedIdentity(user.path("username").asText() + "@" + host,
                own && id != null ? id + "@" + host : null, JsonBody.text(user.path("name")));
        MisskeyAddresses addresses = new MisskeyAddresses();
        boolean named = addresses.of(user.path("username").asText() + "@" + host)
                .filter(target.address()::equals).isPresent();
        if (named && user.path("isSuspended").asBoolean()) {
            return new ParseResult.Settled(Unseen.of(Outcome.SUSPENDED, "The host suspended the account."), identity);
        }
        ReadingBuilder builder = new ReadingBuilder(identity, method)
                .with(Metric.POSTS, JsonBody.count(user.path("notesCount")))
                .with(Metric.FOLLOWING, shown(user, "followingCount", "followingVisibility"))
                .with(Metric.FOLLOWERS, shown(user, "followersCount", "followersVisibility"));
        JsonNode followers = user.path("followersCount");
        boolean unknown = !own && !followers.isMissingNode() && followers.asLong() == 0;
        return (closed(user, "followersVisibility") || JsonBody.withheld(followers) || unknown
                ? builder.hiddenBecause("The host does not show the number of followers.")
                : builder).result(target, addresses);
    }

    /** A hidden number is null, or 0 with a visibility that is not public; a copy of another host's user has 0 if that host hides the number. */
    private static Optional<Count> shown(JsonNode user, String field, String visibility) {
        boolean doubtful = closed(user, visibility) || user.path("host").isTextual();
        return JsonBody.count(user.path(field)).filter(count -> count.value() > 0 || !doubtful);
    }

    /** Whether the owner shows a list to some only; one field for both lists until 2023. */
    private static boolean closed(JsonNode user, String visibility) {
        String said = user.path(visibility).asText(user.path("ffVisibility").asText("public"));
        return !said.equals("public");
    }
}
