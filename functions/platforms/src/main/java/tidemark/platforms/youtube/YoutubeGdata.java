package tidemark.platforms.youtube;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/** Saved answers of the Data API v2, {@code gdata.youtube.com/feeds/api/users/name}, closed in 2015: XML or the same as JSON. Never requested. */
final class YoutubeGdata implements Reader {

    @Override
    public String name() {
        return "gdata";
    }

    @Override
    public String reads() {
        return "the Data API v2 of before 2015: subscribers, views; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return YoutubeXml.root(answer).filter(root -> !root.tagName().equals("feed")).isPresent()
                || JsonBody.of(answer).root().path("entry").has("yt$username");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Element> xml = YoutubeXml.root(answer);
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, ""));
        if (refusal.isPresent() || xml.isEmpty()) {
            return ResponseChecks.json(answer, JsonBody.of(answer), "",
                    (root, target) -> json(root.path("entry"), target));
        }
        return target -> xml(xml.get(), target);
    }

    private ParseResult json(JsonNode entry, Target target) {
        JsonNode statistics = entry.path("yt$statistics");
        return read(entry.at("/yt$username/$t").asText(""), entry.at("/yt$channelId/$t").asText(""),
                entry.at("/title/$t").asText(""),
                statistics.path("subscriberCount").asText(""), statistics.path("totalUploadViews").asText(""), target);
    }

    private ParseResult xml(Element entry, Target target) {
        Element statistics = entry.children().stream().filter(child -> child.tagName().equals("yt:statistics"))
                .findFirst()
                .orElse(new Element("none"));
        return read(YoutubeXml.child(entry, "yt:username"), YoutubeXml.child(entry, "yt:channelId"),
                YoutubeXml.child(entry, "title"),
                statistics.attr("subscriberCount"), statistics.attr("totalUploadViews"), target);
    }

    private ParseResult read(String user, String channel, String title, String subscribers, String views,
            Target target) {
        if (user.isBlank()) {
            return ParseResult.changed("The answer holds no account.", ReportedIdentity.UNKNOWN);
        }
        String id = channel.startsWith("UC") || channel.isEmpty() ? channel : "UC" + channel;
        YoutubeNames names = new YoutubeNames(Set.of("user/" + user), new YoutubeAddresses().permanent(id) ? id : null,
                title.isBlank() ? null : title);
        Optional<Count> count = JsonBody.written(TextNode.valueOf(subscribers));
        ReadingBuilder builder = new ReadingBuilder(names.identity(target), name()).counting("subscribers")
                .with(Metric.FOLLOWERS, count.filter(reported -> reported.value() > 0))
                .with(Metric.VIEWS, JsonBody.written(TextNode.valueOf(views)));
        boolean nought = count.filter(reported -> reported.value() == 0).isPresent();
        return names.result(
                nought ? builder.hiddenBecause("This API reported 0 where the owner hid the number.") : builder,
                target);
    }
}
