package tidemark.platforms.mastodon;

import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.CountLanguage;
import tidemark.reading.Metric;

/**
 * Saved profile pages, never requested: the state of the web app, which holds the account in the form of the API (since 4.0, 2022); the counters of
 * server-made pages (2017 to 2022); else the description, "1.2K Posts, 345 Following, 12K Followers" (since 2.4, 2018).
 */
final class MastodonPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, following, posts; exact in counters and state, else abbreviated";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, (page, target) -> MastodonAccounts
                .held(HtmlPage.script(page, "script#initial-state").path("accounts"), answer, name()).find(target)
                .orElseGet(() -> markup(page, target)));
    }

    private ParseResult markup(Document page, Target target) {
        String shown = handle(page);
        if (shown == null || !shown.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return ParseResult.changed(
                    shown == null ? "The page is no profile." : "The page describes another account.",
                    ReportedIdentity.UNKNOWN);
        }
        String title = HtmlPage.meta(page, "og:title").replaceFirst(" \\(@\\S+\\)$", "");
        ReportedIdentity identity = new ReportedIdentity(shown, null, title.isEmpty() ? null : title);
        CountLanguage language = CountLanguage.spoken(HtmlPage.language(page)).orElse(null);
        PageCounts counts = PageCounts.of(page, language);
        ReadingBuilder reading = new ReadingBuilder(identity, name())
                .with(AmbiguousZero.shown(counts.metrics(), target));
        if (AmbiguousZero.hidden(counts.metrics(), target)) {
            return reading.hiddenBecause("The host does not show the number of followers.")
                    .result(target, target.address());
        }
        return counts.metrics().containsKey(Metric.FOLLOWERS)
                ? reading.result(target, target.address())
                : ParseResult.changed("The page has no number of followers in a language that is known.", identity);
    }

    /** The account that a page names: by its handle, or by the URL of its actor. */
    private static @Nullable String handle(Document page) {
        String acct = HtmlPage.meta(page, "profile:username").replaceFirst("^@", "");
        if (!acct.isEmpty()) {
            return acct;
        }
        Element actor = page.selectFirst("link[rel=alternate][type=application/activity+json]");
        Optional<WebLink> link = actor == null ? Optional.empty() : WebLink.of(actor.attr("href"));
        return link.filter(users -> users.segment(0).equals("users") && users.path().size() == 2)
                .flatMap(users -> FederatedHandle.of(users.segment(1), users)).map(FederatedHandle::toString)
                .orElse(null);
    }
}
