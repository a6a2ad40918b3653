package tidemark.platforms.github;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/** Saved profile pages of github.com; never requested. */
final class GithubPage implements Reader {

    private static final Set<String> LIMITED = Set.of("Whoa there!", "Rate limit · GitHub");

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, following; abbreviated from a thousand on";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        Optional<Unseen> refusal = (LIMITED.contains(page.title().strip())
                ? Optional.of(Refusals.tooMany(answer, ""))
                : Refusals.of(answer)).or(() -> Refusals.page(answer));
        return refusal.<Opened>map(unseen -> target -> ParseResult.said(unseen)).orElse(target -> read(page, target));
    }

    private ParseResult read(Document page, Target target) {
        String login = login(page);
        ReportedIdentity identity = new ReportedIdentity(login, meta(page, "meta[name=octolytics-dimension-user_id]"),
                name(page));
        if (login == null || !login.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return ParseResult.changed(login == null
                    ? "The page is no profile."
                    : "The page describes another account.", ReportedIdentity.UNKNOWN);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        count(page, login, "followers").ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        count(page, login, "following").ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return ParseResult.changed("The page has no followers number.", identity);
        }
        return new ReadingBuilder(identity, name()).with(metrics).result(target, target.address());
    }

    /** The number in the link to a list of people, as the page has shown it since 2013. */
    private static Optional<Count> count(Document page, String login, String what) {
        String tab = "a[href$=\"/" + login + "?tab=" + what + "\"]";
        String path = "a[href$=\"/" + login + "/" + what + "\"]";
        Element number = page.selectFirst(":is(" + tab + "," + path + ") :is(.text-bold, .Counter, strong)");
        return number == null
                ? Optional.empty()
                : CountText.read(HtmlPage.text(number), CountLanguage.ENGLISH, Rounding.UNKNOWN);
    }

    private static @Nullable String login(Document page) {
        String login = meta(page, "meta[property=profile:username]");
        String either = login == null ? meta(page, "meta[name=octolytics-dimension-user_login]") : login;
        return either != null && new GithubAddresses().of(either).isPresent() ? either : null;
    }

    private static @Nullable String name(Document page) {
        Element name = page.selectFirst("[itemprop=name]");
        return name == null || HtmlPage.text(name).isEmpty() ? null : HtmlPage.text(name);
    }

    private static @Nullable String meta(Document page, String selector) {
        Element meta = page.selectFirst(selector);
        return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
    }
}
