package tidemark.simulator.platform.lemmy;

import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.AccountStatus;

/** The answers {@code GetCommunityResponse} and {@code GetPersonDetailsResponse} of version 0.19. */
final class LemmyView {

    private LemmyView() {}

    static ObjectNode community(AccountView listing, String actor) {
        long id = Long.parseLong(listing.id());
        long followers = listing.numbers().followers();
        ObjectNode body = Json.object();
        ObjectNode view = body.putObject("community_view");
        view.putObject("community").put("id", id).put("name", name(actor)).put("title", listing.account().displayName())
                .put("description", "A simulated community.").put("removed", suspended(listing))
                .put("published", opened(listing)).put("deleted", false).put("nsfw", false).put("actor_id", actor)
                .put("local", true).put("hidden", false).put("posting_restricted_to_mods", false)
                .put("instance_id", 1).put("visibility", "Public");
        view.put("subscribed", "NotSubscribed").put("blocked", false);
        view.putObject("counts").put("community_id", id).put("subscribers", followers)
                .put("posts", listing.numbers().posts()).put("comments", followers / 2)
                .put("published", opened(listing))
                .put("users_active_day", followers / 200).put("users_active_week", followers / 60)
                .put("users_active_month", followers / 25).put("users_active_half_year", followers / 10)
                .put("subscribers_local", followers / 3);
        view.put("banned_from_community", false);
        body.putArray("moderators");
        body.putArray("discussion_languages").add(0);
        return body;
    }

    static ObjectNode person(AccountView listing, String actor) {
        long id = Long.parseLong(listing.id());
        ObjectNode body = Json.object();
        ObjectNode view = body.putObject("person_view");
        view.putObject("person").put("id", id).put("name", name(actor))
                .put("display_name", listing.account().displayName()).put("banned", suspended(listing))
                .put("published", opened(listing)).put("actor_id", actor).put("local", true).put("deleted", false)
                .put("bot_account", false).put("instance_id", 1);
        view.putObject("counts").put("person_id", id).put("post_count", listing.numbers().posts())
                .put("comment_count", 0);
        view.put("is_admin", false);
        body.putArray("comments");
        body.putArray("posts");
        body.putArray("moderates");
        return body;
    }

    private static boolean suspended(AccountView listing) {
        return listing.standing() == AccountStatus.SUSPENDED;
    }

    private static String name(String actor) {
        return actor.substring(actor.lastIndexOf('/') + 1);
    }

    private static String opened(AccountView listing) {
        return listing.account().createdAt().truncatedTo(ChronoUnit.MICROS).toString();
    }
}
