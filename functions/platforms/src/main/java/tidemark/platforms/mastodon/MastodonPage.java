package tidemark.platforms.mastodon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.reading.Rounding;

/** Saved profile pages, their description: "1.2K Posts, 345 Following, 12K Followers"; never asked for. */
final class MastodonPage implements Reader {

    private static final Pattern COUNTS = Pattern
            .compile("(\\S+) (?:Posts?|Toots?), (\\S+) Following, (\\S+) Followers?(?: · .*)?");

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, following, posts; abbreviated from a thousand on";
    }

    @Override
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, ""));
        Document page = Page.of(answer).orElse(new Document(""));
        return refusal.<Opened>map(unseen -> target -> Told.said(unseen)).orElse(target -> read(page, target));
    }

    private Told read(Document page, Target target) {
        String acct = meta(page, "profile:username").toLowerCase(Locale.ROOT);
        if (acct.isEmpty() || !acct.equals(target.address().handle())) {
            return Told.changed(acct.isEmpty()
                    ? "The page is no profile."
                    : "The page speaks of somebody else.", Identity.UNKNOWN);
        }
        String title = meta(page, "og:title").replaceFirst(" \\(@\\S+\\)$", "");
        Identity identity = new Identity(meta(page, "profile:username"), null, title.isEmpty() ? null : title);
        Matcher counts = COUNTS.matcher(meta(page, "og:description"));
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        if (counts.matches()) {
            count(counts.group(1)).ifPresent(count -> metrics.put(Metric.POSTS, count));
            count(counts.group(2)).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
            count(counts.group(3)).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        }
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return Told.changed("The page has no number of followers in English.", identity);
        }
        return Told.seen(Outcome.OK, new Reading(target.address(), null, identity.displayName(), metrics, "followers",
                name()), "", identity);
    }

    private static Optional<Count> count(String text) {
        return CountText.read(text, CountLanguage.ENGLISH, Rounding.UNKNOWN);
    }

    private static String meta(Document page, String property) {
        Element meta = page.selectFirst("meta[property=\"" + property + "\"], meta[name=\"" + property + "\"]");
        return meta == null ? "" : meta.attr("content").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
