package tidemark.simulator.platform.fediverse;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.population.AccountStatus;

/**
 * Actors and their followers' collections, for requests that accept {@code application/activity+json}. A collection gives
 * {@code totalItems} and no items. A suspended actor is gone (410).
 */
record ActivityPub(Home home, Dialect dialect) {

    private static final String FOLLOWERS = "/followers";
    private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";

    /** The question that a request asks of an actor; absent if its path is not an actor's. */
    Optional<Dialect.Question> question(Request request) {
        return dialect.actors().stream().flatMap(kind -> request.after(kind.path()).stream()
                .flatMap(rest -> question(request, kind, rest).stream())).findFirst();
    }

    private Optional<Dialect.Question> question(Request request, ActorKind kind, String rest) {
        boolean followers = rest.endsWith(FOLLOWERS);
        String segment = followers ? rest.substring(0, rest.length() - FOLLOWERS.length()) : rest;
        return kind.at(segment, home).map(key -> new Dialect.Question(List.of(key),
                directory -> answer(request, directory, kind, key, followers)));
    }

    private Response answer(Request request, Directory directory, ActorKind kind, Key key, boolean followers) {
        Optional<AccountView> found = directory.find(key).filter(home::houses);
        if (found.isEmpty()) {
            return dialect.notFound();
        }
        AccountView listing = found.get();
        if (!accepted(request)) {
            return Response.redirect(home.url("/@" + kind.name(listing)));
        }
        if (home.signedFetches()) {
            return Response.json(401, Json.object().put("error", "Request not signed"));
        }
        if (listing.standing() == AccountStatus.SUSPENDED) {
            return Response.json(410, Json.object().put("error", "Gone"));
        }
        return activity(followers ? followers(kind, listing) : actor(kind, listing));
    }

    private static boolean accepted(Request request) {
        String accept = request.header("accept").orElse("").toLowerCase(Locale.ROOT);
        return accept.contains("application/activity+json") || accept.contains("application/ld+json");
    }

    private ObjectNode actor(ActorKind kind, AccountView listing) {
        String id = kind.actor(listing, home);
        ObjectNode actor = Json.object();
        actor.putArray("@context").add(CONTEXT).add("https://w3id.org/security/v1");
        actor.put("id", id).put("type", kind.type());
        actor.put("following", id + "/following").put("followers", id + FOLLOWERS);
        actor.put("inbox", id + "/inbox").put("outbox", id + "/outbox");
        actor.put("preferredUsername", kind.name(listing)).put("name", listing.account().displayName());
        actor.put("summary", "<p>A simulated account.</p>").put("url", home.url("/@" + kind.name(listing)));
        actor.put("manuallyApprovesFollowers", false).put("discoverable", true);
        actor.put("published", listing.account().createdAt().truncatedTo(ChronoUnit.DAYS).toString());
        actor.putObject("publicKey").put("id", id + "#main-key").put("owner", id).put("publicKeyPem", "");
        actor.putObject("endpoints").put("sharedInbox", home.url("/inbox"));
        return actor;
    }

    private ObjectNode followers(ActorKind kind, AccountView listing) {
        String id = kind.actor(listing, home) + FOLLOWERS;
        ObjectNode collection = Json.object().put("@context", CONTEXT).put("id", id).put("type", "OrderedCollection");
        Optional<Long> total = listing.hidden()
                ? dialect.hiddenTotal()
                : Optional.of(listing.numbers().followers());
        total.ifPresent(count -> collection.put("totalItems", count));
        return collection.put("first", id + "?page=1");
    }

    private static Response activity(ObjectNode body) {
        return Response.json(200, body).with("Content-Type", "application/activity+json; charset=utf-8");
    }
}
