package tidemark.platforms.bluesky;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
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
import tidemark.reading.Metric;

/**
 * Saved pages of bsky.app, never requested. A profile's page carries schema.org's {@code ProfilePage} with its numbers since 2024; pages of posts and
 * older profile pages name the account and have no numbers. https://github.com/bluesky-social/social-app/tree/main/bskyweb, 2026-08.
 */
final class BlueskyPage implements Reader {

    private static final BlueskyAddresses ADDRESSES = new BlueskyAddresses();
    private static final Pattern TITLE = Pattern.compile("(.{1,640}?) \\(@\\S+\\)");
    private static final Pattern NO_ESCAPE = Pattern.compile("\\\\(?![\"\\\\/bfnrtu])");

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
        ReportedIdentity identity = new ReportedIdentity(handle(page), did(page), displayName(page));
        JsonNode person = person(page, identity);
        ReadingBuilder builder = new ReadingBuilder(identity, name())
                .with(Metric.FOLLOWERS, count(person.path("interactionStatistic"), "FollowAction"))
                .with(Metric.FOLLOWING, count(person.path("agentInteractionStatistic"), "FollowAction"))
                .with(Metric.POSTS, count(person.path("agentInteractionStatistic"), "WriteAction"));
        boolean counting = !person.path("interactionStatistic").isMissingNode();
        boolean silent = !counting && names(page, identity);
        return (silent ? builder.hiddenBecause("The page names the account and has no number of it.") : builder)
                .result(target, ADDRESSES);
    }

    /** Whether the page identifies its account, beyond repeating the requested address. */
    private static boolean names(Document page, ReportedIdentity identity) {
        boolean reported = !HtmlPage.meta(page, "profile:username").isEmpty()
                || page.selectFirst("#bsky_handle") != null;
        return reported || identity.permanentId() != null || identity.displayName() != null;
    }

    private static @Nullable String handle(Document page) {
        String username = HtmlPage.meta(page, "profile:username");
        String shown = username.isEmpty() ? said(page, "#bsky_handle") : username;
        return shown.isEmpty()
                ? WebLink.of(HtmlPage.meta(page, "og:url")).flatMap(ADDRESSES::at).map(Address::handle).orElse(null)
                : shown;
    }

    private static @Nullable String did(Document page) {
        Element record = page.selectFirst("link[rel=alternate][href^=at://did:]");
        String reported = record == null
                ? said(page, "#bsky_did")
                : record.attr("href").substring("at://".length()).split("/", 2)[0];
        return ADDRESSES.permanent(reported) ? reported : null;
    }

    private static @Nullable String displayName(Document page) {
        Matcher title = TITLE.matcher(HtmlPage.meta(page, "og:title"));
        String said = title.matches() ? title.group(1) : said(page, "#bsky_display_name");
        return said.isEmpty() ? null : said;
    }

    /** A text of the page for readers without scripts ({@code noscript}), whose elements are plain text where scripts run. */
    private static String said(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : HtmlPage.text(element);
    }

    /** The person in the page's data, if the rest of the page names the same account; its description may contain unescaped line breaks. */
    private static JsonNode person(Document page, ReportedIdentity identity) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = NO_ESCAPE.matcher(script.data().replaceAll("\\p{Cc}", " ")).replaceAll("");
            JsonNode root = JsonBody.within(json, 0).root();
            String name = root.path("mainEntity").path("alternateName").asText().replaceFirst("^@", "");
            if (root.path("@type").asText().equals("ProfilePage") && name.equalsIgnoreCase(identity.handle())) {
                return root.path("mainEntity");
            }
        }
        return MissingNode.getInstance();
    }

    private static Optional<Count> count(JsonNode statistics, String action) {
        for (JsonNode each : statistics) {
            if (each.path("interactionType").asText().endsWith("/" + action)) {
                return JsonBody.count(each.path("userInteractionCount"));
            }
        }
        return Optional.empty();
    }
}
