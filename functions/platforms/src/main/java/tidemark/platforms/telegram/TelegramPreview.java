package tidemark.platforms.telegram;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/**
 * Saved preview pages {@code https://t.me/s/name}: subscribers, photos, videos, in short forms. Tidemark requests the card page instead, because it
 * is exact.
 */
final class TelegramPreview implements Reader {

    private static final Map<String, Metric> COUNTERS = Map.of("subscriber", Metric.FOLLOWERS, "subscribers",
            Metric.FOLLOWERS, "photo", Metric.PHOTOS, "photos", Metric.PHOTOS, "video", Metric.VIDEOS, "videos",
            Metric.VIDEOS);
    private static final Pattern HEADER = Pattern.compile("(.+) (?:subscribers?|members?)");

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String reads() {
        return "saved preview pages t.me/s/name: subscribers, photos, videos; abbreviated from a thousand on";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage() && (answer.text().contains("tgme_channel_info")
                || answer.text().contains("tgme_header_counter"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.page(answer));
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        return refusal.<Opened>map(unseen -> target -> ParseResult.said(unseen)).orElse(target -> read(page, target));
    }

    private ParseResult read(Document page, Target target) {
        ReportedIdentity identity = new ReportedIdentity(handle(page), null, name(page));
        String handle = identity.handle();
        if (handle == null || !handle.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return ParseResult.changed(handle == null
                    ? "The page is no preview of a channel."
                    : "The page describes another account.", ReportedIdentity.UNKNOWN);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Element counter : page.select(".tgme_channel_info_counters > .tgme_channel_info_counter")) {
            counter(counter, metrics);
        }
        if (metrics.isEmpty()) {
            header(page).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        }
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return ParseResult.changed("The page has no number of subscribers.", identity);
        }
        return new ReadingBuilder(identity, name()).counting("subscribers").with(metrics)
                .result(target, target.address());
    }

    private static void counter(Element counter, Map<Metric, Count> metrics) {
        Element value = counter.selectFirst(".counter_value");
        Element type = counter.selectFirst(".counter_type");
        Metric metric = type == null ? null : COUNTERS.get(HtmlPage.text(type).toLowerCase(Locale.ROOT));
        if (value != null && metric != null) {
            CountText.read(HtmlPage.text(value), CountLanguage.ENGLISH, Rounding.UNKNOWN)
                    .ifPresent(count -> metrics.putIfAbsent(metric, count));
        }
    }

    /** The number under the channel's name at the top, "12.3K subscribers". */
    private static Optional<Count> header(Document page) {
        Matcher counter = HEADER.matcher(String.valueOf(text(page, ".tgme_header_counter")));
        return counter.matches()
                ? CountText.read(counter.group(1), CountLanguage.ENGLISH, Rounding.UNKNOWN)
                : Optional.empty();
    }

    private static @Nullable String handle(Document page) {
        String name = text(page, ".tgme_channel_info_header_username");
        if (name != null) {
            return name.matches("@\\w+") ? name.substring(1) : null;
        }
        Element link = page.selectFirst("a.tgme_header_link[href]");
        return link == null
                ? null
                : WebLink.of(link.attr("href")).flatMap(new TelegramAddresses()::at).map(Address::handle).orElse(null);
    }

    private static @Nullable String name(Document page) {
        String name = text(page, ".tgme_channel_info_header_title > span");
        return name == null ? text(page, ".tgme_header_title > span") : name;
    }

    private static @Nullable String text(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null || HtmlPage.text(element).isEmpty() ? null : HtmlPage.text(element);
    }
}
