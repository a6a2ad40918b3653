package tidemark.simulator.platform.youtube;

import java.time.temporal.ChronoUnit;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.ShortNumbers;
import tidemark.simulator.population.Numbers;

/** The resource {@code channel}. Its counts are texts; subscribers are rounded down to three figures. */
final class ChannelItem {

    private ChannelItem() {}

    static ObjectNode of(AccountView listing, Set<String> parts) {
        ObjectNode item = Json.object();
        item.put("kind", "youtube#channel").put("etag", "simulated").put("id", listing.id());
        if (parts.contains("snippet")) {
            item.set("snippet", snippet(listing));
        }
        if (parts.contains("contentDetails")) {
            item.putObject("contentDetails").putObject("relatedPlaylists").put("likes", "")
                    .put("uploads", "UU" + listing.id().substring(2));
        }
        if (parts.contains("statistics")) {
            item.set("statistics", statistics(listing));
        }
        if (parts.contains("status")) {
            item.putObject("status").put("privacyStatus", "public").put("isLinked", true)
                    .put("longUploadsStatus", "longUploadsUnspecified").put("madeForKids", false);
        }
        if (parts.contains("brandingSettings")) {
            item.putObject("brandingSettings").putObject("channel").put("title", listing.account().displayName());
        }
        return item;
    }

    private static ObjectNode snippet(AccountView listing) {
        String title = listing.account().displayName();
        ObjectNode snippet = Json.object();
        snippet.put("title", title).put("description", "A simulated channel.").put("customUrl", listing.handle());
        snippet.put("publishedAt", listing.account().createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode thumbnails = snippet.putObject("thumbnails");
        thumbnail(thumbnails, "default", 88);
        thumbnail(thumbnails, "medium", 240);
        thumbnail(thumbnails, "high", 800);
        snippet.putObject("localized").put("title", title).put("description", "A simulated channel.");
        return snippet;
    }

    private static void thumbnail(ObjectNode thumbnails, String name, int pixels) {
        thumbnails.putObject(name).put("url", "https://yt3.ggpht.com/simulated=s" + pixels).put("width", pixels)
                .put("height", pixels);
    }

    /** Some responses omit a hidden count, others give 0; the flag marks it as hidden. */
    private static ObjectNode statistics(AccountView listing) {
        Numbers numbers = listing.numbers();
        ObjectNode statistics = Json.object().put("viewCount", String.valueOf(numbers.views()));
        if (!listing.hidden()) {
            statistics.put("subscriberCount", Long.toString(ShortNumbers.down(numbers.followers(), 3)));
        } else if (listing.account().trait("hidden as zero") < 0.5) {
            statistics.put("subscriberCount", "0");
        }
        return statistics.put("hiddenSubscriberCount", listing.hidden())
                .put("videoCount", String.valueOf(numbers.posts()));
    }
}
