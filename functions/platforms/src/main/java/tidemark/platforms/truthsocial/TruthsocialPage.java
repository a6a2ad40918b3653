package tidemark.platforms.truthsocial;

import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Rounding;

/**
 * Saved profile pages as a browser rendered them, never requested: links to the lists of followers and followed have the exact numbers in their
 * titles. The server itself sends an empty shell.
 */
final class TruthsocialPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved rendered profile pages: followers, following; exact in titles, else abbreviated";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        String handle = target.address().handle();
        Optional<Element> followers = list(page, handle, "followers");
        if (followers.isEmpty()) {
            return unread(page);
        }
        String shown = followers.get().attr("href").replaceFirst("^.*/@", "").replaceFirst("/followers/?$", "");
        CountLanguage language = CountLanguage.spoken(HtmlPage.language(page)).orElse(CountLanguage.ENGLISH);
        return new ReadingBuilder(new ReportedIdentity(shown, null, name(page, handle)), name())
                .with(Metric.FOLLOWERS, count(followers.get(), language))
                .with(Metric.FOLLOWING, list(page, handle, "following").flatMap(link -> count(link, language)))
                .result(target, new TruthsocialAddresses());
    }

    private static ParseResult unread(Document page) {
        boolean signIn = page.selectFirst("input[type=password]") != null;
        return signIn
                ? ParseResult.said(Outcome.LOGIN_WALL, "Truth Social showed its login form.")
                : ParseResult.changed("The page is the empty shell of the app or another page; it has no numbers.",
                        ReportedIdentity.UNKNOWN);
    }

    private static Optional<Element> list(Document page, String handle, String list) {
        String path = "/@" + handle + "/" + list;
        return page.select("a[href]").stream()
                .filter(link -> link.attr("href").replaceFirst("^https://truthsocial\\.com", "")
                        .replaceFirst("/$", "").equalsIgnoreCase(path))
                .findFirst();
    }

    /** The exact number in a title, else the abbreviated one in the text before its label. */
    private static Optional<Count> count(Element link, CountLanguage language) {
        String title = link.attr("title");
        String number = title.matches(".*\\d.*")
                ? title
                : HtmlPage.text(link).replaceFirst("(?i) ?follow(?:ers?|ing)$", "");
        return CountText.read(number, language, Rounding.UNKNOWN);
    }

    /** The name in the title the app gives a profile: "A Museum (@museum)". */
    private static @Nullable String name(Document page, String handle) {
        String title = HtmlPage.meta(page, "og:title").isEmpty() ? page.title() : HtmlPage.meta(page, "og:title");
        int at = title.toLowerCase(Locale.ROOT).indexOf(" (@" + handle + ")");
        return at > 0 ? title.substring(0, at).strip() : null;
    }
}
