package tidemark.simulator.platform.reddit;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;

/** The things {@code t5} (a community) and {@code t2} (a user, with the profile's own community in it). */
final class RedditThing {

    private static final List<String> OF_THE_READER = List.of("user_is_banned", "user_is_contributor", "user_is_muted",
            "user_is_moderator", "user_is_subscriber", "user_has_favorited");

    private RedditThing() {}

    static ObjectNode community(AccountView listing) {
        String name = name(listing);
        long followers = listing.numbers().followers();
        ObjectNode data = Json.object();
        data.put("id", listing.id()).put("name", "t5_" + listing.id()).put("display_name", name);
        data.put("display_name_prefixed", "r/" + name).put("title", listing.account().displayName());
        data.put("url", "/r/" + name + "/").put("subscribers", followers).put("accounts_active", followers / 900);
        data.put("active_user_count", followers / 900).put("accounts_active_is_fuzzed", false);
        data.put("public_description", "A simulated community.").put("description", "A simulated community.");
        data.put("subreddit_type", "public").put("over18", false).put("quarantine", false).put("lang", "en");
        created(data, listing);
        OF_THE_READER.forEach(data::putNull);
        return thing("t5", data);
    }

    static ObjectNode user(AccountView listing) {
        String name = name(listing);
        ObjectNode data = Json.object();
        data.put("id", listing.id()).put("name", name).put("is_employee", false).put("verified", true);
        data.put("has_verified_email", true).put("is_gold", false).put("is_mod", true).put("is_blocked", false);
        data.put("hide_from_robots", false).put("accept_followers", !listing.hidden());
        data.put("link_karma", 1200).put("comment_karma", 340).put("awardee_karma", 0).put("awarder_karma", 0);
        data.put("total_karma", 1540);
        created(data, listing);
        if (listing.hidden()) {
            data.putNull("subreddit");
        } else {
            data.set("subreddit", profile(listing, name));
        }
        return thing("t2", data);
    }

    static ObjectNode suspended(AccountView listing) {
        return thing("t2", Json.object().put("name", name(listing)).put("is_suspended", true).put("awardee_karma", 0)
                .put("awarder_karma", 0).put("total_karma", 0));
    }

    private static ObjectNode profile(AccountView listing, String name) {
        return Json.object().put("display_name", "u_" + name).put("display_name_prefixed", "u/" + name)
                .put("name", "t5_" + listing.id()).put("title", listing.account().displayName())
                .put("subscribers", listing.numbers().followers()).put("subreddit_type", "user")
                .put("url", "/user/" + name + "/").put("public_description", "A simulated account.")
                .put("over_18", false).put("quarantine", false).put("accept_followers", true);
    }

    private static void created(ObjectNode data, AccountView listing) {
        double seconds = listing.account().createdAt().getEpochSecond();
        data.put("created", seconds).put("created_utc", seconds);
    }

    private static ObjectNode thing(String kind, ObjectNode data) {
        ObjectNode thing = Json.object().put("kind", kind);
        thing.set("data", data);
        return thing;
    }

    /** The name without {@code r/} or {@code u/}; half of the names keep the case their owners chose. */
    private static String name(AccountView listing) {
        String name = listing.handle().substring(2);
        return listing.account().trait("letters") < 0.5
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
