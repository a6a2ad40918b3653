package tidemark.simulator.platform.substack;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;

/** A public profile. It shows only the order of magnitude of its subscribers, or none. */
final class PublicProfile {

    private PublicProfile() {}

    static ObjectNode of(AccountView listing) {
        long id = Long.parseLong(listing.id());
        String name = listing.account().displayName();
        ObjectNode profile = Json.object();
        profile.put("id", id).put("name", name).put("handle", listing.handle()).putNull("previous_name");
        profile.put("photo_url", "https://substackcdn.com/image/simulated.png").put("bio", "A simulated writer.");
        profile.put("profile_set_up_at",
                listing.account().createdAt().truncatedTo(ChronoUnit.MILLIS).toString());
        profile.put("slug", id + "-" + listing.handle()).putNull("profile_disabled_at");
        subscribers(profile, listing);
        profile.putObject("primaryPublication").put("id", id / 100).put("subdomain", listing.handle())
                .putNull("custom_domain").put("name", name).put("author_id", id);
        return profile;
    }

    private static void subscribers(ObjectNode profile, AccountView listing) {
        if (listing.hidden()) {
            profile.putNull("subscriberCount").putNull("subscriberCountString").putNull("subscriberCountNumber");
            return;
        }
        long magnitude = magnitude(listing.numbers().followers());
        profile.putNull("subscriberCount").put("subscriberCountNumber", magnitude)
                .put("subscriberCountString", words(magnitude) + "+ subscribers");
    }

    /** Rounded down to one significant figure. */
    static long magnitude(long count) {
        long unit = 1;
        while (count / unit >= 10) {
            unit *= 10;
        }
        return count / unit * unit;
    }

    private static String words(long magnitude) {
        return magnitude < 1000
                ? Long.toString(magnitude)
                : String.format(Locale.ROOT, "%dK", magnitude / 1000);
    }
}
