package tidemark.platforms.youtube;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;

/**
 * Every name by which an answer refers to its channel.
 *
 * @param names as written: {@code @Name}, {@code user/Name}, {@code c/Name}
 */
record YoutubeNames(Set<String> names, @Nullable String id, @Nullable String title) {

    private static final YoutubeAddresses ADDRESSES = new YoutubeAddresses();

    /** The names in a tree of renderers, and the older one in the page's URL, which since 2022 is only there. */
    static YoutubeNames in(YoutubeTree tree, String url) {
        JsonNode metadata = tree.metadata();
        JsonNode header = tree.header();
        JsonNode about = tree.about();
        Set<String> names = new LinkedHashSet<>();
        add(names, YoutubeTree.text(header.path("channelHandleText")));
        tree.headerParts().forEach(part -> add(names, part.getFirst()));
        List<JsonNode> links = new ArrayList<>(
                List.of(metadata.path("vanityChannelUrl"), about.path("canonicalChannelUrl"),
                        tree.topic().at("/navigationEndpoint/browseEndpoint/canonicalBaseUrl"),
                        header.at("/navigationEndpoint/browseEndpoint/canonicalBaseUrl"),
                        header.at("/navigationEndpoint/commandMetadata/webCommandMetadata/url")));
        metadata.path("ownerUrls").forEach(links::add);
        links.forEach(link -> linked(link.asText("")).ifPresent(names::add));
        linked(url).filter(name -> name.contains("/")).ifPresent(names::add);
        String canonical = tree.root().at("/microformat/microformatDataRenderer/urlCanonical").asText("");
        String id = first(metadata.path("externalId").asText(), header.path("channelId").asText(),
                about.path("channelId").asText(),
                linked(canonical).orElse(""), browsed(tree.root()));
        String title = Stream
                .of(metadata.path("title"), header.path("title"), tree.topic().path("title"), header.path("pageTitle"),
                        about.path("title"),
                        tree.root().at("/microformat/microformatDataRenderer/title"),
                        tree.ageGate().path("channelTitle"))
                .map(YoutubeTree::text).filter(text -> !text.isBlank()).findFirst().orElse(null);
        return new YoutubeNames(names, id, title);
    }

    private static void add(Set<String> names, String text) {
        String name = text.strip().replaceAll("[\\u200E\\u200F\\u2068\\u2069]", "");
        if (name.startsWith("@") && ADDRESSES.of(name).isPresent()) {
            names.add(name);
        }
    }

    /** The name in a link such as {@code http://www.youtube.com/@Name} or {@code /user/Name}, its capitals kept. */
    static Optional<String> linked(String url) {
        return WebLink.of(url.startsWith("/") ? "https://www.youtube.com" + url : url).flatMap(YoutubeLinks::handle)
                .map(name -> name.replaceFirst("^channel/", "")).filter(name -> ADDRESSES.of(name).isPresent());
    }

    private static @Nullable String first(String... ids) {
        return Stream.of(ids).filter(ADDRESSES::permanent).findFirst().orElse(null);
    }

    /** The channel that was requested, according to the answer. */
    private static String browsed(JsonNode root) {
        for (JsonNode service : root.at("/responseContext/serviceTrackingParams")) {
            for (JsonNode parameter : service.path("params")) {
                if (parameter.path("key").asText().equals("browse_id")) {
                    return parameter.path("value").asText();
                }
            }
        }
        return "";
    }

    /**
     * The channel under the name by which it was requested. Since 2022 every channel has a handle, which is its name; in an older answer, a requested
     * bare name means a name of either older kind.
     */
    ReportedIdentity identity(Target target) {
        String wanted = target.address().handle();
        Optional<String> handle = names.stream().filter(name -> name.startsWith("@")).findFirst();
        String name = handle.map(each -> each.substring(1))
                .or(() -> names.stream().filter(each -> is(each, wanted)).findFirst())
                .or(() -> names.stream().map(each -> each.substring(each.indexOf('/') + 1))
                        .filter(each -> is(each, wanted)).findFirst())
                .or(() -> names.stream().filter(each -> !ADDRESSES.permanent(each)).findFirst()).orElse(null);
        return new ReportedIdentity(name, id, title == null ? null : JsonBody.text(TextNode.valueOf(title)));
    }

    /** The result of a reading, if any of the names is the one asked for. */
    ParseResult result(ReadingBuilder builder, Target target) {
        boolean named = names.stream().anyMatch(name -> is(name, target.address().handle()));
        return builder.result(
                named && target.permanentId() == null && id != null ? target.known(id, target.step()) : target,
                ADDRESSES);
    }

    private static boolean is(String name, String handle) {
        return ADDRESSES.of(name).map(Address::handle).filter(each -> Objects.equals(each, handle)).isPresent();
    }
}
