package tidemark.platforms.reddit;

import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Rounding;

/** The site before 2018, still at old.reddit.com in 2026: {@code .titlebox .subscribers .number}; its user pages have no followers. */
final class RedditClassic {

    private RedditClassic() {}

    static Optional<RedditReading> in(Document page) {
        Element name = page.selectFirst(".titlebox .redditname");
        if (name != null && !HtmlPage.text(name).isEmpty()) {
            return Optional
                    .of(RedditReading.of(RedditKind.SUBREDDIT, HtmlPage.text(name).replaceFirst("^/?r/", ""), null,
                            null, subscribers(page), null));
        }
        Element user = page.selectFirst("body.profile-page .titlebox > h1");
        return user == null || HtmlPage.text(user).isEmpty()
                ? Optional.empty()
                : Optional.of(RedditReading.of(RedditKind.USER, HtmlPage.text(user), null, null, Optional.empty(),
                        "The page shows karma and no followers."));
    }

    private static Optional<Count> subscribers(Document page) {
        Element number = page.selectFirst(".titlebox .subscribers .number");
        String language = HtmlPage.language(page).isEmpty() ? "en" : HtmlPage.language(page);
        return number == null
                ? Optional.empty()
                : CountLanguage.spoken(language)
                        .flatMap(spoken -> CountText.read(HtmlPage.text(number), spoken, Rounding.UNKNOWN));
    }
}
