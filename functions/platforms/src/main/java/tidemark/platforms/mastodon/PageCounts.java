package tidemark.platforms.mastodon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/**
 * The numbers of a profile page.
 *
 * @param metrics those present in the page
 */
record PageCounts(Map<Metric, Count> metrics) {

    private static final Pattern ENGLISH = Pattern
            .compile("(\\S+) (?:Posts?|Toots?), (\\S+) Following, (\\S+) Followers?(?: · .*)?");
    /** Number, at most one short word, label; posts, following and followers in this order in every language. */
    private static final Pattern ANY = Pattern.compile("(\\d(?:[^, ]|,(?=\\d))*)((?: [^\\s,\\d]+)+), "
            + "(\\d(?:[^, ]|,(?=\\d))*)((?: [^\\s,\\d]+)+), (\\d(?:[^, ]|,(?=\\d))*)((?: [^\\s,\\d]+)+?)(?: · .*)?");
    private static final List<Metric> ORDER = List.of(Metric.POSTS, Metric.FOLLOWING, Metric.FOLLOWERS);

    /** @param language of the page, absent if it names no known one */
    static PageCounts of(Document page, @Nullable CountLanguage language) {
        Map<Metric, Count> counters = counters(page, language);
        return new PageCounts(counters.containsKey(Metric.FOLLOWERS)
                ? counters
                : description(HtmlPage.meta(page, "og:description"), language));
    }

    /** The counters link to the lists that they count; their titles have the exact numbers. */
    private static Map<Metric, Count> counters(Document page, @Nullable CountLanguage language) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (Element counter : page.select(".details-counters .counter, .public-account-header__tabs__tabs .counter")) {
            Element link = counter.selectFirst("a[href]");
            Element number = counter.selectFirst(".counter-number");
            if (link != null && number != null) {
                String title = number.hasAttr("title") ? number.attr("title") : counter.attr("title");
                String text = title.matches(".*\\d.*") ? title : HtmlPage.text(number);
                count(text, language).ifPresent(count -> metrics.putIfAbsent(metric(link.attr("href")), count));
            }
        }
        return metrics;
    }

    private static Metric metric(String href) {
        return href.endsWith("/followers")
                ? Metric.FOLLOWERS
                : href.endsWith("/following") ? Metric.FOLLOWING : Metric.POSTS;
    }

    private static Map<Metric, Count> description(String text, @Nullable CountLanguage language) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        Matcher english = ENGLISH.matcher(text);
        Matcher any = ANY.matcher(text);
        if (english.matches()) {
            for (int i = 0; i < ORDER.size(); i++) {
                put(metrics, ORDER.get(i), count(english.group(i + 1), CountLanguage.ENGLISH));
            }
        } else if (language != null && !language.equals(CountLanguage.ENGLISH) && any.matches()) {
            for (int i = 0; i < ORDER.size(); i++) {
                put(metrics, ORDER.get(i), labelled(any.group(2 * i + 1), any.group(2 * i + 2).strip(), language));
            }
        }
        return metrics;
    }

    /** A number before its label, with the short word between them, if there is one. */
    private static Optional<Count> labelled(String number, String label, CountLanguage language) {
        String first = label.split(" ", 2)[0];
        return count(language.powers().containsKey(first) ? number + " " + first : number, language);
    }

    private static void put(Map<Metric, Count> metrics, Metric metric, Optional<Count> count) {
        count.ifPresent(reported -> metrics.put(metric, reported));
    }

    /** A number of digits only is the same in every language. */
    private static Optional<Count> count(String text, @Nullable CountLanguage language) {
        return text.matches("\\d{1,18}") || language == null
                ? Optional.of(text).filter(digits -> digits.matches("0|[1-9]\\d{0,17}")).map(Long::parseLong)
                        .map(Count::exact)
                : CountText.read(text, language, Rounding.UNKNOWN);
    }
}
