package tidemark.platforms.mastodon;

import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.CountLanguage;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * Saved profile pages, never asked for: the state of the web app, which holds the account as the API tells it (since 4.0, 2022); the counters
 * of server-made pages (2017 to 2022); else the description, "1.2K Posts, 345 Following, 12K Followers" (since 2.4, 2018).
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, (page, target) -> MastodonAccounts
                .held(Page.script(page, "script#initial-state").path("accounts"), answer, name()).find(target)
                .orElseGet(() -> markup(page, target)));
    }

    private Told markup(Document page, Target target) {
        String shown = handle(page);
        if (shown == null || !shown.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return Told.changed(shown == null ? "The page is no profile." : "The page speaks of somebody else.",
                    Identity.UNKNOWN);
        }
        String title = Page.meta(page, "og:title").replaceFirst(" \\(@\\S+\\)$", "");
        Identity identity = new Identity(shown, null, title.isEmpty() ? null : title);
        CountLanguage language = CountLanguage.spoken(Page.language(page)).orElse(null);
        PageCounts counts = PageCounts.of(page, language);
        if (Noughts.hidden(counts.metrics(), target)) {
            return Told.seen(Outcome.COUNT_HIDDEN, new Reading(target.address(), null, identity.displayName(),
                    Noughts.shown(counts.metrics(), target), "followers", name()),
                    "The host does not show the number of followers.", identity);
        }
        return counts.metrics().containsKey(Metric.FOLLOWERS)
                ? Told.seen(Outcome.OK,
                        new Reading(target.address(), null, identity.displayName(),
                                Noughts.shown(counts.metrics(), target),
                                "followers", name()),
                        "", identity)
                : Told.changed("The page has no number of followers in a language that is known.", identity);
    }

    /** The account a page says it is of: as such, or by the address of its actor. */
    private static @Nullable String handle(Document page) {
        String acct = Page.meta(page, "profile:username").replaceFirst("^@", "");
        if (!acct.isEmpty()) {
            return acct;
        }
        Element actor = page.selectFirst("link[rel=alternate][type=application/activity+json]");
        Optional<Link> link = actor == null ? Optional.empty() : Link.of(actor.attr("href"));
        return link.filter(users -> users.segment(0).equals("users") && users.path().size() == 2)
                .flatMap(users -> FederatedHandle.of(users.segment(1), users)).map(FederatedHandle::toString)
                .orElse(null);
    }
}
