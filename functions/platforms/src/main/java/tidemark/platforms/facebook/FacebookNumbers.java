package tidemark.platforms.facebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.meta.DataScripts;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** The numbers in a page that belong to its own account, exact ones first: its data, the links of its header, then its description. */
final class FacebookNumbers {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.。|] |^)(?=[^.])");
    private static final Pattern LIST = Pattern.compile(
            "^(?:https?://[^/]+)?/(?:groups/)?[^/]+/(?:followers|following|friends_likes|likes|members)/?(?:\\?|$)");
    private static final int LONGEST_LEAD = 300;

    private FacebookNumbers() {}

    static Map<Metric, Count> of(Document page, FacebookIdentity shown) {
        Map<Metric, Count> counts = new EnumMap<>(Metric.class);
        String language = HtmlPage.language(page);
        data(page, shown, language, counts);
        header(page, shown, language, counts);
        for (String name : List.of("description", "og:description")) {
            described(HtmlPage.meta(page, name), shown.identity(), language, counts);
        }
        return counts;
    }

    /** Objects in the page's data that contain the account's id or a link to it. */
    private static void data(Document page, FacebookIdentity shown, String language, Map<Metric, Count> counts) {
        for (JsonNode own : DataScripts.objects(page, "follower", node -> owns(node, shown))) {
            JsonBody.count(own.path("follower_count")).ifPresent(count -> counts.putIfAbsent(Metric.FOLLOWERS, count));
            JsonBody.count(own.at("/page_likers/global_likers_count"))
                    .ifPresent(count -> counts.putIfAbsent(Metric.LIKES, count));
            for (JsonNode line : own.at("/profile_social_context/content")) {
                FacebookWords.PHRASES.whole(line.at("/text/text").asText().replaceAll("\\p{Z}", " ").strip(), language)
                        .forEach(counts::putIfAbsent);
            }
        }
    }

    private static boolean owns(JsonNode node, FacebookIdentity shown) {
        String id = JsonBody.digits(node.path("id"));
        boolean byId = id != null && id.equals(shown.identity().permanentId());
        return byId || shown.owns(node.path("url").asText()) || shown.owns(node.path("profile_url").asText());
    }

    /**
     * Links of a rendered header to the account's own lists, and the texts that pages had about themselves until 2022; posts have likes of their own.
     */
    private static void header(Document page, FacebookIdentity shown, String language, Map<Metric, Count> counts) {
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (LIST.matcher(href).find() && shown.owns(href)) {
                FacebookWords.PHRASES.whole(HtmlPage.text(link), language).forEach(counts::putIfAbsent);
            }
        }
        for (Element box : page.select(
                "#PagesLikesCountDOMID, div:containsOwn(people follow this), #pages_side_column div:containsOwn(people like this)")) {
            FacebookWords.PHRASES.whole(HtmlPage.text(box), language).forEach(counts::putIfAbsent);
        }
    }

    /** "Name. 5,411,563 likes · 25,177 talking about this. ...": the numbers follow the account's own name and are never taken from its own text. */
    private static void described(String text, ReportedIdentity identity, String language, Map<Metric, Count> counts) {
        String name = identity.displayName();
        Matcher starts = SENTENCE.matcher(text);
        while (starts.find() && starts.start() < LONGEST_LEAD) {
            String lead = text.substring(0, starts.start()).replaceFirst("[.。|] $", "").strip();
            boolean own = lead.isEmpty() || (name != null && (lead.startsWith(name) || name.startsWith(lead)));
            Map<Metric, Count> reported = own
                    ? FacebookWords.PHRASES.head(text.substring(starts.start()), language).counts()
                    : Map.of();
            if (!reported.isEmpty()) {
                reported.forEach(counts::putIfAbsent);
                return;
            }
        }
    }
}
