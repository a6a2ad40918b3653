package tidemark.simulator.platform.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.Numbers;

/** The view {@code app.bsky.actor.defs#profileViewDetailed}. */
final class BlueskyProfile {

    private BlueskyProfile() {}

    static ObjectNode of(AccountView listing) {
        Numbers numbers = listing.numbers();
        ObjectNode profile = Json.object();
        profile.put("did", listing.id()).put("handle", listing.handle());
        profile.put("displayName", listing.account().displayName());
        profile.put("avatar", "https://cdn.bsky.app/img/avatar/plain/" + listing.id() + "/simulated@jpeg");
        profile.putObject("associated").put("lists", 0).put("feedgens", 0).put("starterPacks", 0)
                .put("labeler", false);
        profile.set("labels", labels(listing));
        profile.put("createdAt", listing.account().createdAt().toString());
        profile.put("description", "A simulated account.");
        profile.put("indexedAt", listing.account().createdAt().toString());
        profile.put("followersCount", numbers.followers());
        profile.put("followsCount", numbers.following());
        profile.put("postsCount", numbers.posts());
        return profile;
    }

    /** A hidden account carries the label that it is not shown to users who are not signed in. */
    private static ArrayNode labels(AccountView listing) {
        ArrayNode labels = Json.array();
        if (listing.hidden()) {
            labels.addObject().put("src", listing.id())
                    .put("uri", "at://" + listing.id() + "/app.bsky.actor.profile/self")
                    .put("val", "!no-unauthenticated").put("cts", listing.account().createdAt().toString());
        }
        return labels;
    }
}
