package tidemark.platforms.reddit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Rounding;

/**
 * The site since 2023: {@code <shreddit-subreddit-header name subscribers>}, without subscribers since 2025-09, and profiles with
 * {@code <faceplate-number number>} over the word Followers. Seen in public readers of these pages, 2026-08.
 */
final class RedditShreddit {

    private static final String WEEKLY = "Since 2025 the page shows weekly visitors instead of subscribers.";
    private static final Pattern TITLE = Pattern.compile("(.{1,100}) \\(u/[\\w-]+\\)(?: - Reddit)?");
    private static final int NEARBY = 3;

    private RedditShreddit() {}

    static Optional<RedditReading> subreddit(Document page) {
        Element header = page.selectFirst("shreddit-subreddit-header[name], shreddit-subreddit-header[prefixed-name]");
        if (header == null) {
            return Optional.empty();
        }
        String name = header.attr("name").isBlank()
                ? header.attr("prefixed-name").replaceFirst("^r/", "")
                : header.attr("name");
        Optional<Count> subscribers = number(header.attr("subscribers"))
                .or(() -> labelled(page, "(?i)members?|subscribers?"));
        return Optional.of(RedditReading.of(RedditKind.SUBREDDIT, name.strip(),
                RedditThings.fullname(header.attr("subreddit-id")), text(header.attr("display-name")), subscribers,
                header.hasAttr("weekly-active-users") ? WEEKLY : null));
    }

    /** A user's page, identified by its canonical URL. */
    static Optional<RedditReading> user(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? HtmlPage.meta(page, "og:url") : canonical.attr("href");
        RedditAddresses addresses = new RedditAddresses();
        Optional<Address> user = WebLink.of(url).filter(addresses::hosts).flatMap(addresses::at)
                .filter(address -> address.handle().startsWith(RedditKind.USER.prefix()));
        String said = HtmlPage.text(page.head().select("title").isEmpty()
                ? page.head()
                : page.head().select("title").getFirst());
        Matcher title = TITLE.matcher(said);
        return user.map(address -> WebLink.of(url).orElseThrow().segment(1))
                .map(name -> RedditReading.of(RedditKind.USER, name, null, title.matches() ? title.group(1) : null,
                        labelled(page, "(?i)followers?"),
                        names(said, name) ? "The page shows no number of followers." : null));
    }

    /** Whether the title names the user: the page's URL names it even in the empty shell of the app, whether or not the account exists. */
    private static boolean names(String title, String name) {
        return title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** The one number of the page whose label is exactly a given word. */
    private static Optional<Count> labelled(Document page, String word) {
        for (Element number : page.select("faceplate-number[number]")) {
            Element around = number.parent();
            for (int up = 0; up < NEARBY && around != null; up++, around = around.parent()) {
                boolean alone = around.select("faceplate-number").size() == 1;
                String words = HtmlPage.text(around).replace(HtmlPage.text(number), "").strip();
                if (alone && words.matches(word)) {
                    return number(number.attr("number"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Count> number(String text) {
        return CountText.read(text.strip(), CountLanguage.ENGLISH, Rounding.UNKNOWN);
    }

    private static @Nullable String text(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
