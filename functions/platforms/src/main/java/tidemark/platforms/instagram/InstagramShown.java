package tidemark.platforms.instagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * What the head of a profile page contains: the account, and "2,362 Followers, 136 Following, 224 Posts - See Instagram photos and videos from Pluto
 * (@pluto)".
 */
final class InstagramShown {

    private static final Pattern APP = Pattern.compile("instagram://user\\?username=([\\w.]+)");
    private static final Pattern NAMED = Pattern.compile("[(（]@([\\w.]+)[)）]");
    private static final Pattern ID = Pattern.compile("(?:profilePage_|\"profile_id\"\\s*:\\s*\")(\\d{1,20})");

    private InstagramShown() {}

    /** Absent if the page names no account, or two. */
    static ReportedIdentity identity(Document page) {
        Matcher app = APP.matcher(HtmlPage.meta(page, "al:ios:url"));
        Stream<String> links = Stream.of(HtmlPage.meta(page, "og:url"), page.select("link[rel=canonical]").attr("href"))
                .flatMap(url -> linked(url).stream());
        Stream<String> apps = app.matches() ? Stream.of(app.group(1)) : Stream.empty();
        Set<String> linked = Stream.concat(apps, links).collect(Collectors.toSet());
        Set<String> named = names(page);
        Set<String> said = linked.isEmpty() ? named : linked;
        if (said.size() != 1 || (!named.isEmpty() && !named.containsAll(said))) {
            return ReportedIdentity.UNKNOWN;
        }
        return new ReportedIdentity(said.iterator().next(), id(page), displayName(page));
    }

    /** The numbers at the beginning of the description; empty if there are none. */
    static Map<Metric, Count> counts(Document page) {
        String language = HtmlPage.language(page);
        return Stream.of("og:description", "description")
                .map(name -> InstagramWords.PHRASES.head(HtmlPage.meta(page, name), language).counts())
                .filter(counts -> counts.containsKey(Metric.FOLLOWERS)).findFirst().orElse(Map.of());
    }

    private static Optional<String> linked(String url) {
        InstagramAddresses addresses = new InstagramAddresses();
        return WebLink.of(url).filter(addresses::hosts).filter(link -> link.path().size() == 1)
                .map(link -> link.segment(0)).filter(name -> addresses.of(name).isPresent());
    }

    /** Names in brackets in the title, which come after a display name and are the account's own. */
    private static Set<String> names(Document page) {
        String title = HtmlPage.meta(page, "og:title");
        return NAMED.matcher(title.isEmpty() ? page.title() : title).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static @Nullable String id(Document page) {
        Set<String> ids = page.select("script").stream().flatMap(script -> ID.matcher(script.data()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        return ids.size() == 1 ? ids.iterator().next() : null;
    }

    /** The text before the name in brackets. */
    private static @Nullable String displayName(Document page) {
        for (String title : List.of(HtmlPage.meta(page, "og:title"), page.title().strip())) {
            Matcher named = NAMED.matcher(title);
            if (named.find() && !title.substring(0, named.start()).isBlank()) {
                return title.substring(0, named.start()).strip();
            }
        }
        return null;
    }
}
