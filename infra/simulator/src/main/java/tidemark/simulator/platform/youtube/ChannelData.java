package tidemark.simulator.platform.youtube;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.ShortNumbers;
import tidemark.simulator.population.Numbers;

/** {@code ytInitialData} of a channel's page: its header, its metadata and the panel "About". */
final class ChannelData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private ChannelData() {}

    static ObjectNode of(AccountView listing) {
        ObjectNode data = Json.object();
        data.putObject("header").set("pageHeaderRenderer", header(listing));
        data.putObject("metadata").set("channelMetadataRenderer", metadata(listing));
        data.putArray("onResponseReceivedEndpoints").addObject().putObject("showEngagementPanelEndpoint")
                .putObject("engagementPanel").putObject("engagementPanelSectionListRenderer").putObject("content")
                .putObject("sectionListRenderer").putArray("contents").addObject().putObject("itemSectionRenderer")
                .putArray("contents").addObject().putObject("aboutChannelRenderer").putObject("metadata")
                .set("aboutChannelViewModel", about(listing));
        return data;
    }

    private static ObjectNode header(AccountView listing) {
        ObjectNode header = Json.object().put("pageTitle", listing.account().displayName());
        ObjectNode view = header.putObject("content").putObject("pageHeaderViewModel");
        view.putObject("title").putObject("dynamicTextViewModel").putObject("text")
                .put("content", listing.account().displayName());
        ObjectNode metadata = view.putObject("metadata").putObject("contentMetadataViewModel");
        ArrayNode rows = metadata.putArray("metadataRows");
        part(rows.addObject().putArray("metadataParts"), listing.handle());
        ArrayNode counts = rows.addObject().putArray("metadataParts");
        if (!listing.hidden()) {
            part(counts, subscribers(listing));
        }
        part(counts, counted(abbreviated(posts(listing)), posts(listing), "video"));
        metadata.put("delimiter", "•");
        return header;
    }

    private static void part(ArrayNode parts, String text) {
        parts.addObject().putObject("text").put("content", text);
    }

    private static ObjectNode metadata(AccountView listing) {
        String vanity = "http://www.youtube.com/" + listing.handle();
        ObjectNode metadata = Json.object().put("title", listing.account().displayName());
        metadata.put("description", "A simulated channel.").put("externalId", listing.id());
        metadata.putArray("ownerUrls").add(vanity);
        metadata.put("channelUrl", "https://www.youtube.com/channel/" + listing.id());
        return metadata.put("isFamilySafe", true).put("vanityChannelUrl", vanity);
    }

    private static ObjectNode about(AccountView listing) {
        Numbers numbers = listing.numbers();
        ObjectNode about = Json.object().put("description", "A simulated channel.");
        if (!listing.hidden()) {
            about.put("subscriberCountText", subscribers(listing));
        }
        about.put("viewCountText", String.format(Locale.ROOT, "%,d views", numbers.views()));
        about.putObject("joinedDateText").put("content",
                "Joined " + DAY.format(listing.account().createdAt().atOffset(ZoneOffset.UTC)));
        about.put("canonicalChannelUrl", "http://www.youtube.com/" + listing.handle()).put("channelId", listing.id());
        long posts = posts(listing);
        return about.put("videoCountText", counted(String.format(Locale.ROOT, "%,d", posts), posts, "video"));
    }

    private static String subscribers(AccountView listing) {
        long followers = listing.numbers().followers();
        return counted(ShortNumbers.abbreviated(followers, 3), followers, "subscriber");
    }

    /** Abbreviated to two significant figures, or three if three stand before the point: 1.2K, 18K, 123K. */
    private static String abbreviated(long count) {
        return ShortNumbers.abbreviated(count, count < 1000 || Long.toString(count).length() % 3 == 0 ? 3 : 2);
    }

    private static String counted(String written, long count, String what) {
        return count == 0 ? "No " + what + "s" : written + " " + what + (count == 1 ? "" : "s");
    }

    private static long posts(AccountView listing) {
        Long posts = listing.numbers().posts();
        return posts == null ? 0 : posts;
    }
}
