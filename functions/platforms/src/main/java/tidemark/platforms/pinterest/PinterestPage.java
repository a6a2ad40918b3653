package tidemark.platforms.pinterest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/**
 * Saved profile pages, never requested: the data in their scripts, which names the user with its numbers; on pages until about 2022 also the {@code
 * pinterestapp:} tags.
 */
final class PinterestPage implements Reader {

    private static final String SCRIPTS = "script#__PWS_INITIAL_PROPS__, script#__PWS_DATA__, script#initial-state,"
            + " script#jsInit1, script[data-relay-response]";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, following, posts; exact";
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
        for (Element script : page.select(SCRIPTS)) {
            JsonNode data = JsonBody.within(script.data(), 0).root();
            List<PinterestUser> users = PinterestUser.in(data, target.address().handle());
            if (users.size() > 1) {
                return ParseResult.changed("The page has two numbers of the account.", ReportedIdentity.UNKNOWN);
            }
            if (!users.isEmpty()) {
                return users.getFirst().result(target, name());
            }
        }
        return tags(page, target);
    }

    private ParseResult tags(Document page, Target target) {
        String shown = WebLink.of(HtmlPage.meta(page, "og:url")).filter(link -> new PinterestAddresses().hosts(link))
                .map(link -> link.path().size() == 1 ? link.segment(0) : "").orElse("");
        if (!shown.toLowerCase(Locale.ROOT).equals(target.address().handle())) {
            return ParseResult.changed("The page does not mention the account.", ReportedIdentity.UNKNOWN);
        }
        String title = HtmlPage.meta(page, "og:title").replaceFirst(" \\([^)]*\\)(?: .*)?$", "");
        return new ReadingBuilder(new ReportedIdentity(shown, null, title.isEmpty() ? null : title), name())
                .with(Metric.FOLLOWERS, tag(page, "followers")).with(Metric.FOLLOWING, tag(page, "following"))
                .with(Metric.POSTS, tag(page, "pins")).result(target, new PinterestAddresses());
    }

    private static Optional<Count> tag(Document page, String name) {
        return page.select("meta").stream()
                .filter(meta -> meta.attr("name").equals("pinterestapp:" + name)
                        || meta.attr("property").equals("pinterestapp:" + name))
                .findFirst()
                .flatMap(meta -> CountText.read(meta.attr("content"), CountLanguage.ENGLISH, Rounding.UNKNOWN));
    }
}
