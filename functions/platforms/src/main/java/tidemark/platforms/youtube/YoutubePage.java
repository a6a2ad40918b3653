package tidemark.platforms.youtube;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The page of a channel, requested in English. Since 2017 it carries its data as {@code ytInitialData}; the pages before that are read by their
 * markup. Undocumented; requested only if the operator turns it on.
 */
final class YoutubePage implements FetchMethod {

    private static final String HOST = "www.youtube.com";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "the channel's page: subscribers abbreviated, videos and views where it shows them";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        String id = targets.getFirst().permanentId();
        String path = YoutubeAddresses.path(id == null ? targets.getFirst().address().handle() : id);
        return PlannedRequest.single(targets, PlatformRequest.page("https://" + HOST + path + "/about?hl=en"));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage() && !YoutubeXml.is(answer);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Unseen> wall = YoutubeWalls.of(answer);
        return wall.isPresent()
                ? ResponseChecks.refused(wall.get())
                : ResponseChecks.page(answer, (page, target) -> read(page, answer.url(), target));
    }

    private ParseResult read(Document page, @Nullable URI url, Target target) {
        YoutubeTree tree = YoutubeTree.of(YoutubeScript.data(page));
        if (tree.isPresent()) {
            String asked = url == null ? "" : url.toString();
            return YoutubeChannel.read(tree, new YoutubeChannel.Source(HtmlPage.language(page), asked, name()), target);
        }
        if (page.title().strip().startsWith("404 Not Found")) {
            return ParseResult.said(Outcome.NOT_FOUND, "");
        }
        return YoutubeMarkup.read(page, target, name());
    }
}
