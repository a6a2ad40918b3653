package tidemark.platforms.youtube;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** Saved channel pages of 2013 to 2019, before the data moved into scripts: the exact number is on the subscribe button. */
final class YoutubeMarkup {

    private static final YoutubeAddresses ADDRESSES = new YoutubeAddresses();
    private static final String COUNT = "[class*=yt-subscription-button-subscriber-count-branded-horizontal], .yt-subscriber-count";
    private static final String HEADER = "#c4-header-bg-container, #c4-primary-header-contents, .primary-header-contents,"
            + " .primary-header-actions, .secondary-header-contents, .branded-page-header, .channel-header, #channel-header-main";
    private static final String MESSAGE = ".yt-alert-error .yt-alert-message, .channel-empty-message, .yt-alert-message";

    private YoutubeMarkup() {}

    static ParseResult read(Document page, Target target, String method) {
        YoutubeNames names = names(page);
        Element message = page.selectFirst(MESSAGE);
        if (message != null && names.id() == null && !HtmlPage.text(message).isEmpty()) {
            return ParseResult.said(YoutubeAlerts.of(HtmlPage.text(message)));
        }
        if (names.id() == null && names.names().isEmpty()) {
            return ParseResult.changed("The page is not a channel's.", ReportedIdentity.UNKNOWN);
        }
        YoutubeWords words = new YoutubeWords(HtmlPage.language(page));
        ReadingBuilder builder = new ReadingBuilder(names.identity(target), method).counting("subscribers")
                .with(Metric.FOLLOWERS, button(page, names, words).or(() -> about(page, words::subscribers)))
                .with(Metric.VIEWS, about(page, words::views));
        boolean silent = page.select(COUNT).isEmpty() && !page.select(HEADER).isEmpty();
        if (silent) {
            builder.hiddenBecause("The owner hides the number of subscribers.");
        }
        return names.result(builder, target);
    }

    private static YoutubeNames names(Document page) {
        Set<String> names = new LinkedHashSet<>();
        page.select("link[rel=canonical][href], meta[property=og:url]")
                .forEach(link -> YoutubeNames.linked(link.attr("href") + link.attr("content")).ifPresent(names::add));
        page.select(HEADER)
                .select("a.branded-page-header-title-link[href], .channel-header-profile-image-container[href]")
                .forEach(link -> YoutubeNames.linked(link.attr("href")).ifPresent(names::add));
        Element meta = page.selectFirst("meta[itemprop=channelId], meta[itemprop=identifier]");
        String id = meta != null
                ? meta.attr("content")
                : names.stream().filter(ADDRESSES::permanent).findFirst().orElse("");
        return new YoutubeNames(names, ADDRESSES.permanent(id) ? id : null, title(page));
    }

    private static @Nullable String title(Document page) {
        String title = HtmlPage.meta(page, "og:title");
        String own = title.isEmpty() ? HtmlPage.meta(page, "title") : title;
        return own.isEmpty() ? null : own;
    }

    /** The number beside the header's own subscribe button; the buttons of other channels in the page name those channels. */
    private static Optional<Count> button(Document page, YoutubeNames names, YoutubeWords words) {
        for (Element count : page.select(HEADER).select(COUNT)) {
            Element box = count.parent();
            Element button = box == null ? null : box.selectFirst("[data-channel-external-id]");
            boolean own = button == null || names.id() == null
                    || button.attr("data-channel-external-id").equals(names.id());
            Optional<Count> read = words.labelled(count.attr("title")).or(() -> words.labelled(HtmlPage.text(count)));
            if (own && read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<Count> about(Document page, Function<String, Optional<Count>> read) {
        return page.select(".about-stats .about-stat, span.about-stat").stream()
                .map(stat -> read.apply(HtmlPage.text(stat).replaceFirst("^[•·]\\s*", ""))).flatMap(Optional::stream)
                .findFirst();
    }
}
