package tidemark.platforms.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Rounding;

/** The card page {@code https://t.me/name}: "10 612 280 subscribers", "1 234 members, 56 online"; a person or bot has none. */
final class TelegramCard implements FetchMethod {

    private static final String HOST = "t.me";
    private static final Pattern AUDIENCE = Pattern.compile("(.+?) (subscribers?|members?)(?:, .+? online)?");
    private static final Pattern NOT_AUDIENCE = Pattern.compile("@\\w+|.+ monthly users?|bot|last seen.*|online");

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "the card page t.me/name: subscribers or members; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        return PlannedRequest.single(targets,
                PlatformRequest.page("https://" + HOST + "/" + targets.getFirst().address().handle()));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.page(answer));
        if (refusal.isPresent() || answer.isEmpty()) {
            Unseen unseen = refusal.orElse(Unseen.of(Outcome.TRANSIENT, "The answer was empty."));
            return target -> ParseResult.said(unseen);
        }
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        return target -> read(page, target);
    }

    private ParseResult read(Document page, Target target) {
        String handle = handle(page);
        if (handle == null) {
            return ParseResult.changed("The page is no card of an account.", ReportedIdentity.UNKNOWN);
        }
        if (!handle.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return ParseResult.changed("The page describes another account.", ReportedIdentity.UNKNOWN);
        }
        Element title = Optional.ofNullable(page.selectFirst(".tgme_page_title > span"))
                .orElse(page.selectFirst(".tgme_page_title"));
        Element extra = page.selectFirst(".tgme_page_extra");
        if (title == null && extra == null) {
            return empty(page);
        }
        String name = title == null || HtmlPage.text(title).isEmpty() ? null : HtmlPage.text(title);
        return audience(extra == null ? "" : HtmlPage.text(extra), new ReportedIdentity(handle, null, name), target);
    }

    /** A card without a name means that the account does not exist, if the page has a robots {@code noindex} or Telegram's contact title and icon. */
    private static ParseResult empty(Document page) {
        boolean noindex = page.select("meta[name=robots]").stream()
                .anyMatch(meta -> meta.attr("content").contains("noindex"));
        boolean contact = page.title().strip().startsWith("Telegram: Contact");
        return noindex || (contact && page.selectFirst(".tgme_page_icon") != null)
                ? ParseResult.said(Outcome.NOT_FOUND, "")
                : ParseResult.changed("The card has neither name nor number.", ReportedIdentity.UNKNOWN);
    }

    private ParseResult audience(String extra, ReportedIdentity identity, Target target) {
        Matcher matcher = AUDIENCE.matcher(extra);
        Optional<Count> count = matcher.matches() ? read(matcher.group(1)) : Optional.empty();
        if (count.isPresent()) {
            String counts = matcher.group(2).startsWith("sub") ? "subscribers" : "members";
            return new ReadingBuilder(identity, name()).counting(counts).with(Metric.FOLLOWERS, count)
                    .result(target, target.address());
        }
        return NOT_AUDIENCE.matcher(extra.toLowerCase(Locale.ROOT)).matches()
                ? new ParseResult.Settled(
                        Unseen.of(Outcome.COUNT_HIDDEN, "A person or a bot on Telegram has no audience number."),
                        identity)
                : ParseResult.changed("The card has no number of subscribers or members.", identity);
    }

    private static Optional<Count> read(String number) {
        if (number.equalsIgnoreCase("no")) {
            return Optional.of(Count.exact(0));
        }
        return CountText.read(number, CountLanguage.ENGLISH, Rounding.UNKNOWN);
    }

    /** The name in the page itself: in its deep link, or in its title. */
    private static @Nullable String handle(Document page) {
        for (Element meta : page.select("meta[property=al:android:url], meta[property=al:ios:url]")) {
            Matcher link = Pattern.compile("tg://resolve\\?domain=(\\w+).*").matcher(meta.attr("content"));
            if (link.matches()) {
                return link.group(1);
            }
        }
        Matcher title = Pattern.compile("Telegram: (?:Contact|View|Join) @(\\w+)").matcher(page.title().strip());
        return title.matches() ? title.group(1) : null;
    }
}
