package tidemark.platforms.flickr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/** The visible text of saved pages without data: {@code 1.2K Followers • 85 Following}. */
final class FlickrMarkup {

    private static final FlickrAddresses ADDRESSES = new FlickrAddresses();
    private static final Pattern COUNTED = Pattern.compile("(\\S+) [Ff]ollowers?(?: ?[•·] ?(\\S+) [Ff]ollowing)?");

    private FlickrMarkup() {}

    static ParseResult read(Document page, Target target, String method) {
        String name = name(page);
        if (name == null) {
            return ParseResult.changed("The page is not a person's.", ReportedIdentity.UNKNOWN);
        }
        Element line = page.selectFirst("p.followers, .followers.truncate, a.followers");
        Matcher counted = COUNTED.matcher(line == null ? "" : HtmlPage.text(line));
        boolean english = HtmlPage.language(page).isEmpty() || HtmlPage.language(page).startsWith("en");
        ReadingBuilder builder = new ReadingBuilder(identity(name, page), method);
        if (counted.matches() && english) {
            String beside = counted.group(2);
            builder.with(Metric.FOLLOWERS, count(counted.group(1)))
                    .with(Metric.FOLLOWING, beside == null ? beside(page, ".following", "Following") : count(beside))
                    .with(Metric.POSTS, beside(page, ".photo-count", "Photos"));
        }
        return builder.result(target, ADDRESSES);
    }

    private static ReportedIdentity identity(String name, Document page) {
        Element title = page.selectFirst(".coverphoto-content h1, .title h1, h1.truncate");
        return new ReportedIdentity(ADDRESSES.permanent(name) ? null : name, ADDRESSES.permanent(name) ? name : null,
                title == null || HtmlPage.text(title).isEmpty() ? null : HtmlPage.text(title));
    }

    /** The number in an element of its own: {@code 2,876 Photos}. */
    private static Optional<Count> beside(Document page, String selector, String word) {
        Element element = page.selectFirst(".metadata-item " + selector + ", .metadata-item" + selector);
        String text = element == null ? "" : HtmlPage.text(element).replaceFirst("^[•·] ?", "");
        return text.endsWith(" " + word)
                ? count(text.substring(0, text.length() - word.length() - 1))
                : Optional.empty();
    }

    private static Optional<Count> count(@Nullable String text) {
        return text == null ? Optional.empty() : CountText.read(text, CountLanguage.ENGLISH, Rounding.UNKNOWN);
    }

    /** The name or id in the page's canonical URL. */
    private static @Nullable String name(Document page) {
        for (Element link : page.select("link[rel=canonical][href], meta[property=og:url]")) {
            Optional<WebLink> own = WebLink.of(link.attr("href") + link.attr("content")).filter(ADDRESSES::hosts)
                    .filter(each -> ADDRESSES.at(each).isPresent());
            if (own.isPresent()) {
                return own.get().segment(1);
            }
        }
        return null;
    }
}
