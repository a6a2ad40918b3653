package tidemark.platforms.x;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/**
 * The numbers of saved pages that have no JSON-LD: embedded timelines, profiles from before 2020, and rendered profiles, whose links to the account's
 * own lists have abbreviated numbers.
 */
record XMarkup(ReportedIdentity identity, Map<Metric, Count> metrics) {

    private static final Pattern COUNTED = Pattern.compile("(.+?) (?:Followers?|Following)");

    static Optional<XMarkup> of(Document page, Target target) {
        return embedded(page, target).or(() -> navigation(page, target)).or(() -> links(page, target))
                .filter(markup -> markup.metrics.containsKey(Metric.FOLLOWERS));
    }

    /** The users listed with the posts of an embedded timeline. */
    private static Optional<XMarkup> embedded(Document page, Target target) {
        Element script = page.selectFirst("script#__NEXT_DATA__");
        JsonNode root = JsonBody.of((script == null ? "" : script.data()).getBytes(StandardCharsets.UTF_8)).root();
        for (JsonNode entry : root.at("/props/pageProps/timeline/entries")) {
            JsonNode user = entry.at("/content/tweet/user");
            ReportedIdentity identity = new ReportedIdentity(JsonBody.text(user.path("screen_name")),
                    JsonBody.digits(user.path("id_str")),
                    JsonBody.text(user.path("name")));
            if (XReading.describes(identity, target)) {
                return Optional.of(new XMarkup(identity, XLegacyApi.metrics(user)));
            }
        }
        return Optional.empty();
    }

    /** The bar under the header of an older profile: {@code data-count} is exact. */
    private static Optional<XMarkup> navigation(Document page, Target target) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        Map.of("followers", Metric.FOLLOWERS, "following", Metric.FOLLOWING, "tweets", Metric.POSTS)
                .forEach((word, metric) -> {
                    Element value = page.selectFirst(".ProfileNav-item--" + word + " .ProfileNav-value[data-count]");
                    if (value != null) {
                        CountText.read(value.attr("data-count"), CountLanguage.ENGLISH, Rounding.UNKNOWN)
                                .ifPresent(count -> metrics.put(metric, count));
                    }
                });
        Element own = page
                .selectFirst(".ProfileNav-item--followers a[href], a.ProfileNav-stat[data-nav=followers][href]");
        boolean named = own != null
                && own.attr("href").equalsIgnoreCase("/" + target.address().handle() + "/followers");
        return named
                ? Optional.of(new XMarkup(new ReportedIdentity(target.address().handle(), null, null), metrics))
                : Optional.empty();
    }

    /** The links of a rendered profile to the lists of its own followers. */
    private static Optional<XMarkup> links(Document page, Target target) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        String base = "/" + target.address().handle() + "/";
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.regionMatches(true, 0, base, 0, base.length())) {
                Metric metric = switch (href.substring(base.length())) {
                    case "followers", "verified_followers" -> Metric.FOLLOWERS;
                    case "following" -> Metric.FOLLOWING;
                    default -> null;
                };
                Matcher text = COUNTED.matcher(HtmlPage.text(link));
                if (metric != null && text.matches()) {
                    CountText.read(text.group(1), CountLanguage.ENGLISH, Rounding.UNKNOWN)
                            .ifPresent(count -> metrics.putIfAbsent(metric, count));
                }
            }
        }
        return Optional.of(new XMarkup(new ReportedIdentity(target.address().handle(), null, null), metrics));
    }
}
