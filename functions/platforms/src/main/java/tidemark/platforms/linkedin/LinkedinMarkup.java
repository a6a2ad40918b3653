package tidemark.platforms.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** What the page of an organization says in its head, in its top card and in its data. */
final class LinkedinMarkup {

    private static final Pattern ID = Pattern.compile("urn:li:(?:organization|company|fsd_company|school):(\\d{1,19})");
    private static final String TOP = ".top-card-layout__first-subline, .top-card__followers, .org-top-card-module__followers,"
            + " .followers-count, .org-top-card-summary__follower-count, .org-top-card-summary-info-list__info-item,"
            + " [data-test-id=about-us__followers], .top-card__subline-item";

    private LinkedinMarkup() {}

    /** The trees of data in {@code <code>}, as text or as a comment. */
    static List<JsonNode> data(Document page) {
        return page.select("code").stream().map(LinkedinMarkup::code).filter(text -> text.contains("ollower"))
                .map(text -> JsonBody.of(text.getBytes(StandardCharsets.UTF_8)).root()).toList();
    }

    private static String code(Element code) {
        String text = code.wholeText().strip();
        return !text.isEmpty() || code.childNodeSize() == 0 || !(code.childNode(0) instanceof Comment comment)
                ? text
                : comment.getData().strip();
    }

    /** Absent if the page names no organization. */
    static ReportedIdentity identity(Document page) {
        String slug = Stream.concat(
                Stream.of(page.select("link[rel=canonical]").attr("href"), HtmlPage.meta(page, "og:url"),
                        HtmlPage.meta(page, "al:ios:url")),
                structured(page).map(data -> data.path("url").asText()))
                .flatMap(url -> slug(url).stream()).findFirst().orElse(null);
        return slug == null ? ReportedIdentity.UNKNOWN : new ReportedIdentity(slug, id(page), name(page));
    }

    /** The number of followers, from the description, then the top card, then the data of older pages. */
    static Optional<Count> followers(Document page, ReportedIdentity shown) {
        String locale = HtmlPage.meta(page, "locale");
        String language = locale.isEmpty() ? HtmlPage.language(page) : locale;
        return Stream.of("og:description", "description", "twitter:description")
                .map(name -> HtmlPage.meta(page, name)).flatMap(text -> described(text, shown, language).stream())
                .findFirst().or(() -> topCard(page, language)).or(() -> embedded(page, shown));
    }

    /** "Audiense | 5,750 followers on LinkedIn. ...": the number follows the organization's own name and is never taken from its own text. */
    private static Optional<Count> described(String text, ReportedIdentity shown, String language) {
        String name = shown.displayName();
        int bar = name != null && text.startsWith(name + " | ") ? name.length() : text.indexOf(" | ");
        String lead = bar < 0 ? "" : text.substring(0, bar).strip();
        boolean own = bar >= 0 && (name == null || name.startsWith(lead) || lead.startsWith(name));
        return own
                ? follow(LinkedinWords.ON_LINKEDIN.head(text.substring(bar + 3), language).counts())
                : Optional.empty();
    }

    private static Optional<Count> topCard(Document page, String language) {
        for (Element line : page.select(TOP)) {
            String text = HtmlPage.text(line);
            for (int from = 0; from >= 0 && from < text.length(); from = next(text, from)) {
                Map<Metric, Count> counts = LinkedinWords.PHRASES.whole(text.substring(from), language);
                if (counts.containsKey(Metric.FOLLOWERS)) {
                    return follow(counts);
                }
            }
        }
        return Optional.empty();
    }

    /** The index of the next word that has no digit before it. */
    private static int next(String text, int from) {
        int space = text.indexOf(' ', from);
        while (space > 0 && Character.isDigit(text.charAt(space - 1))) {
            space = text.indexOf(' ', space + 1);
        }
        return space < 0 ? -1 : space + 1;
    }

    /** Pages before 2018 carried one object about themselves. */
    private static Optional<Count> embedded(Document page, ReportedIdentity shown) {
        return data(page).stream().filter(data -> data.path("companyName").asText().equals(shown.displayName()))
                .flatMap(data -> JsonBody.count(data.path("followerCount")).stream()).findFirst();
    }

    private static Optional<Count> follow(Map<Metric, Count> counts) {
        return Optional.ofNullable(counts.get(Metric.FOLLOWERS));
    }

    private static Optional<String> slug(String url) {
        LinkedinAddresses addresses = new LinkedinAddresses();
        return WebLink.of(url).filter(addresses::hosts).filter(link -> addresses.at(link).isPresent())
                .map(link -> link.segment(1));
    }

    private static Stream<JsonNode> structured(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> JsonBody.of(script.data().getBytes(StandardCharsets.UTF_8)).root())
                .filter(data -> data.path("@type").asText().equals("Organization"));
    }

    private static @Nullable String id(Document page) {
        Element own = page.selectFirst("[data-semaphore-content-type=COMPANY][data-semaphore-content-urn]");
        String urn = own == null ? "" : own.attr("data-semaphore-content-urn");
        Matcher matcher = ID.matcher(urn.isEmpty()
                ? page.select("[data-entity-id^=urn:li:organization]").attr("data-entity-id")
                : urn);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String name(Document page) {
        Optional<String> said = structured(page)
                .flatMap(data -> Optional.ofNullable(JsonBody.text(data.path("name"))).stream())
                .findFirst();
        String title = HtmlPage.meta(page, "og:title");
        String shown = (title.isEmpty() ? page.title() : title).replaceFirst("(?:: [^:|]+)?\\s*\\| LinkedIn$", "")
                .strip();
        return said.orElse(shown.isEmpty() ? null : shown);
    }
}
