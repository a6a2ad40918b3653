package tidemark.platforms.mastodon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The account's actor, for hosts whose client API is closed to non-members or missing: it names the followers collection, which is requested next. An
 * actor has no id that would distinguish a new owner of its name. https://www.w3.org/TR/activitypub, 2018-01.
 */
final class ActivityPub {

    private static final Set<String> ACTORS = Set.of("Person", "Service", "Group", "Organization", "Application");
    private static final String TOMBSTONE = "Tombstone";

    private ActivityPub() {}

    static PlatformRequest request(String url) {
        return PlatformRequest.json(url).accepting("application/activity+json");
    }

    /** Whether an answer is an actor, a tombstone of one, or a followers collection. */
    static boolean recognizes(JsonNode root) {
        String type = root.path("type").asText();
        return (ACTORS.contains(type) && root.has("preferredUsername")) || type.equals(TOMBSTONE)
                || FollowersCollection.recognizes(root);
    }

    static ParseResult of(PlatformResponse answer, JsonBody body, Target target) {
        Optional<Unseen> refusal = refusal(answer, body, target);
        if (refusal.isPresent()) {
            return ParseResult.said(refusal.get());
        }
        JsonNode root = body.root();
        if (root.path("type").asText().equals(TOMBSTONE)) {
            return named(root.path("id").asText(), target)
                    ? ParseResult.said(Outcome.NOT_FOUND, "The host says that the account was deleted.")
                    : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        return FollowersCollection.recognizes(root) && !LookupSteps.isActor(target)
                ? FollowersCollection.of(root, target)
                : actor(root, target);
    }

    private static Optional<Unseen> refusal(PlatformResponse answer, JsonBody body, Target target) {
        int status = answer.status();
        if (status == 401 || (status == 403 && !LookupSteps.isCount(target))) {
            return Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL,
                    "The host answers only its members and hosts that sign their requests; create an application there"
                            + " (Preferences, Development, scope read:accounts) and keep its token as "
                            + target.address().platform() + ".token."
                            + MastodonAddresses.host(target.address().handle()) + "."));
        }
        if (LookupSteps.isCount(target) && (status == 403 || status == 404) && !answer.looksLikePage()) {
            return Optional.of(Unseen.of(Outcome.COUNT_HIDDEN, "The host keeps the list of followers to itself."));
        }
        boolean gone = status == 410 ? !answer.looksLikePage() : !body.root().isMissingNode();
        return Refusals.unknown(answer, gone).or(() -> Refusals.status(answer, ""))
                .or(() -> Optional.ofNullable(body.fault()));
    }

    private static ParseResult actor(JsonNode actor, Target target) {
        String handle = target.address().handle();
        String user = actor.path("preferredUsername").asText().toLowerCase(Locale.ROOT);
        String id = actor.path("id").asText();
        if (!user.equals(MastodonAddresses.user(handle)) || !served(id, target)) {
            return ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        String name = JsonBody.text(actor.path("name"));
        ReportedIdentity identity = new ReportedIdentity(actor.path("preferredUsername").asText() + "@"
                + MastodonAddresses.host(handle), null, name);
        if (actor.path("suspended").asBoolean()) {
            return new ParseResult.Settled(Unseen.of(Outcome.SUSPENDED, "The host suspended the account."), identity);
        }
        String movedTo = actor.path("movedTo").asText("");
        JsonNode followers = actor.path("followers");
        if (followers.isObject()) {
            return FollowersCollection.inline(followers, movedTo, identity, target);
        }
        return collection(followers, id)
                .<ParseResult>map(url -> new ParseResult.NeedsRequest(
                        LookupSteps.count(target, url, movedTo, name == null ? "" : name),
                        Unseen.of(Outcome.COUNT_HIDDEN, "This answer has no numbers; its followers collection has."),
                        identity))
                .orElseGet(() -> new ParseResult.Settled(
                        Unseen.of(Outcome.COUNT_HIDDEN, "The actor names no followers collection that could be asked."),
                        identity));
    }

    /** The URL of an actor's followers collection, if it is on the actor's own host. */
    private static Optional<String> collection(JsonNode followers, String actor) {
        String url = followers.asText("");
        String host = LookupSteps.safeHost(url);
        return !host.isEmpty() && host.equals(LookupSteps.safeHost(actor))
                ? Optional.of(LookupSteps.secure(url))
                : Optional.empty();
    }

    /** Whether an actor's URL is the requested one, or, in a saved answer, on the handle's host. */
    private static boolean served(String actor, Target target) {
        String asked = LookupSteps.url(target);
        return asked.isEmpty()
                ? LookupSteps.safeHost(actor).equals(MastodonAddresses.host(target.address().handle()))
                        && !actor.isEmpty()
                : LookupSteps.safeHost(asked).equals(LookupSteps.safeHost(actor));
    }

    /** Whether a URL is the requested one, or, in a saved answer, on the handle's host and contains its user. */
    static boolean named(String url, Target target) {
        String asked = LookupSteps.url(target);
        String handle = target.address().handle();
        return asked.isEmpty()
                ? LookupSteps.safeHost(url).equals(MastodonAddresses.host(handle)) && !url.isEmpty()
                        && (url + "/").toLowerCase(Locale.ROOT).contains("/" + MastodonAddresses.user(handle) + "/")
                : bare(asked).equals(bare(url));
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("[?#].*$", "").replaceFirst("/$", "");
    }

    /**
     * The number of a collection; 0 counts only if the collection shows its first page, because hosts write 0 for hidden collections, too. An empty
     * list beside it says no more than the 0.
     */
    static Optional<Count> total(JsonNode collection, Target target) {
        boolean shown = collection.path("first").isObject() && !AmbiguousZero.ofPixelfed(target);
        return JsonBody.count(collection.path("totalItems")).filter(count -> count.value() > 0 || shown);
    }
}
