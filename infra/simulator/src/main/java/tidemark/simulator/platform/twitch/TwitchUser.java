package tidemark.simulator.platform.twitch;

import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;

/** A user of Helix, whose {@code view_count} is always 0 because it is no longer counted, and a response of followers without names. */
final class TwitchUser {

    private TwitchUser() {}

    static ObjectNode of(AccountView listing) {
        String image = "https://static-cdn.jtvnw.net/user-default-pictures-uv/profile_image-300x300.png";
        return Json.object().put("id", listing.id()).put("login", listing.handle())
                .put("display_name", listing.account().displayName().replace(" ", "")).put("type", "")
                .put("broadcaster_type", "partner").put("description", "A simulated channel.")
                .put("profile_image_url", image).put("offline_image_url", "").put("view_count", 0)
                .put("created_at", listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static ObjectNode followers(long total) {
        ObjectNode body = Json.object().put("total", total);
        body.putArray("data");
        body.putObject("pagination");
        return body;
    }
}
