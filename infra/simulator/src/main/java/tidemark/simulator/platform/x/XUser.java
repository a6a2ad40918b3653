package tidemark.simulator.platform.x;

import java.time.temporal.ChronoUnit;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.Numbers;

/** The object {@code User}: id, name and username, and the fields that {@code user.fields} requests. */
final class XUser {

    private XUser() {}

    static ObjectNode of(AccountView listing, Set<String> fields) {
        ObjectNode user = Json.object();
        user.put("id", listing.id()).put("name", listing.account().displayName()).put("username", listing.handle());
        if (fields.contains("created_at")) {
            user.put("created_at", listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString()
                    .replace("Z", ".000Z"));
        }
        if (fields.contains("description")) {
            user.put("description", "A simulated account.");
        }
        if (fields.contains("profile_image_url")) {
            user.put("profile_image_url",
                    "https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png");
        }
        if (fields.contains("protected")) {
            user.put("protected", listing.hidden());
        }
        if (fields.contains("verified")) {
            user.put("verified", true);
        }
        if (fields.contains("verified_type")) {
            user.put("verified_type", "government");
        }
        if (fields.contains("public_metrics")) {
            user.set("public_metrics", metrics(listing));
        }
        return user;
    }

    private static ObjectNode metrics(AccountView listing) {
        Numbers numbers = listing.numbers();
        return Json.object().put("followers_count", numbers.followers()).put("following_count", numbers.following())
                .put("tweet_count", numbers.posts()).put("listed_count", numbers.followers() / 300)
                .put("like_count", numbers.following()).put("media_count", 0);
    }
}
