package tidemark.platforms.youtube;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;

/** Saved feeds of a channel's videos, {@code /feeds/videos.xml}: they name the channel and have no number of it. Never requested. */
final class YoutubeFeed implements Reader {

    private static final YoutubeAddresses ADDRESSES = new YoutubeAddresses();

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String reads() {
        return "the feed of a channel's videos: who it is, no numbers";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return YoutubeXml.root(answer).filter(root -> root.tagName().equals("feed") && root.hasAttr("xmlns:yt"))
                .isPresent();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer,
                (page, target) -> YoutubeXml.root(answer).filter(root -> root.tagName().equals("feed"))
                        .map(feed -> read(feed, target))
                        .orElseGet(
                                () -> ParseResult.changed("The answer is no feed.",
                                        tidemark.platforms.spi.ReportedIdentity.UNKNOWN)));
    }

    private ParseResult read(Element feed, Target target) {
        Set<String> names = new LinkedHashSet<>();
        feed.select("> author > uri").forEach(uri -> YoutubeNames.linked(uri.text()).ifPresent(names::add));
        String reported = YoutubeXml.child(feed, "yt:channelId");
        String id = names.stream().filter(ADDRESSES::permanent).findFirst()
                .orElse(reported.startsWith("UC") || reported.isEmpty() ? reported : "UC" + reported);
        String title = YoutubeXml.child(feed, "title");
        YoutubeNames channel = new YoutubeNames(names, ADDRESSES.permanent(id) ? id : null,
                title.isEmpty() ? null : title);
        return channel.result(new ReadingBuilder(channel.identity(target), name()).counting("subscribers")
                .hiddenBecause("A feed has no number of subscribers."), target);
    }
}
