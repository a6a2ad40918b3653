package tidemark.platforms.mastodon;

import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** An actor's collection of followers: its {@code totalItems}, exact; absent where the owner hides it. */
final class FollowersCollection {

    private static final Set<String> TYPES = Set.of("OrderedCollection", "Collection");

    /** Pixelfed gives the number in a page. */
    private static final Set<String> PAGES = Set.of("OrderedCollectionPage", "CollectionPage");
    /** {@code /users/name/followers}, in Friendica {@code /followers/name}. */
    private static final Pattern FOLLOWERS = Pattern.compile(".*/followers(?:/[^/]+)?/?");

    private FollowersCollection() {}

    static boolean recognizes(JsonNode root) {
        return root.path("id").isTextual() && (TYPES.contains(root.path("type").asText())
                || (PAGES.contains(root.path("type").asText()) && root.has("totalItems")));
    }

    /** A collection that was requested, or, in a saved answer, whose URL contains the account's name. */
    static ParseResult of(JsonNode collection, Target target) {
        String id = collection.path("id").asText();
        boolean followers = !LookupSteps.url(target).isEmpty()
                || FOLLOWERS.matcher(id.replaceFirst("[?#].*$", "")).matches();
        if (!followers || !ActivityPub.named(id, target)) {
            return ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        String name = LookupSteps.name(target);
        return inline(collection, LookupSteps.movedTo(target),
                new ReportedIdentity(target.address().handle(), null, name.isEmpty() ? null : name), target);
    }

    /** A collection of an actor that is known to be the account's. */
    static ParseResult inline(JsonNode collection, String movedTo, ReportedIdentity identity, Target target) {
        JsonNode total = collection.path("totalItems");
        if (!total.isMissingNode() && !JsonBody.withheld(total) && JsonBody.count(total).isEmpty()) {
            return ParseResult.changed("What stands for the number of followers is no number.", identity);
        }
        ParseResult reported = new ReadingBuilder(identity, MastodonApi.NAME)
                .with(Metric.FOLLOWERS, ActivityPub.total(collection, target))
                .hiddenBecause("The owner hides the number of followers.").result(target, new MastodonAddresses());
        return !movedTo.isEmpty() && reported.finding() instanceof Seen seen && seen.outcome() == Outcome.OK
                ? ParseResult.seen(Outcome.OK, seen.reading(),
                        "The owner has moved to " + JsonBody.words(movedTo) + ".",
                        identity)
                : reported;
    }
}
