package tidemark.platforms.reddit;

import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.Page;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Rounding;

/** The site before 2018, still at old.reddit.com in 2026: {@code .titlebox .subscribers .number}; its pages of users tell no followers. */
final class RedditClassic {

    private RedditClassic() {}

    static Optional<RedditPortrait> in(Document page) {
        Element name = page.selectFirst(".titlebox .redditname");
        if (name != null && !Page.text(name).isEmpty()) {
            return Optional.of(RedditPortrait.of(RedditKind.SUBREDDIT, Page.text(name).replaceFirst("^/?r/", ""), null,
                    null, subscribers(page), null));
        }
        Element user = page.selectFirst("body.profile-page .titlebox > h1");
        return user == null || Page.text(user).isEmpty()
                ? Optional.empty()
                : Optional.of(RedditPortrait.of(RedditKind.USER, Page.text(user), null, null, Optional.empty(),
                        "The page shows karma and no followers."));
    }

    private static Optional<Count> subscribers(Document page) {
        Element number = page.selectFirst(".titlebox .subscribers .number");
        String language = Page.language(page).isEmpty() ? "en" : Page.language(page);
        return number == null
                ? Optional.empty()
                : CountLanguage.spoken(language)
                        .flatMap(spoken -> CountText.read(Page.text(number), spoken, Rounding.UNKNOWN));
    }
}
