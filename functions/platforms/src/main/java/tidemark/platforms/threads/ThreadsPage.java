package tidemark.platforms.threads;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.meta.DataScripts;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * Saved profile pages: exact followers in their data, else "5.5M Followers • 145 Threads • ..." in their description. Never requested: the terms
 * forbid it.
 */
final class ThreadsPage implements Reader {

    private static final Pattern NAMED = Pattern.compile("^(.*?)\\s*[(（]@([\\w.]+)[)）].*");

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, posts; exact or abbreviated";
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
        List<ParseResult> own = DataScripts.objects(page, "follower_count", node -> describes(node, target)).stream()
                .map(user -> result(user, target)).toList();
        if (!own.isEmpty()) {
            return RepeatedProfiles.agreed(own, own::getFirst);
        }
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        Matcher named = NAMED.matcher(HtmlPage.meta(page, "og:title"));
        if (!named.matches()) {
            return title.startsWith("threads • log in") || title.equals("threads")
                    || page.selectFirst("input[type=password]") != null
                            ? ParseResult.said(Outcome.LOGIN_WALL, "Threads showed its login page.")
                            : unnamed(title);
        }
        Map<Metric, Count> counts = ThreadsWords.PHRASES
                .head(HtmlPage.meta(page, "og:description"), HtmlPage.language(page)).counts();
        String display = named.group(1).isBlank() ? null : named.group(1);
        ReadingBuilder builder = new ReadingBuilder(new ReportedIdentity(named.group(2), null, display), name());
        counts.forEach((metric, count) -> builder.with(metric, Optional.of(count)));
        return builder.result(target, new ThreadsAddresses());
    }

    private static ParseResult unnamed(String title) {
        return title.startsWith("page not found") || title.contains("not all who wander are lost")
                ? ParseResult.said(Outcome.NOT_FOUND, "Threads says that the page is not there.")
                : ParseResult.changed("The page shows no account.", ReportedIdentity.UNKNOWN);
    }

    private static boolean describes(JsonNode node, Target target) {
        return node.has("follower_count")
                && node.path("username").asText().equalsIgnoreCase(target.address().handle());
    }

    private ParseResult result(JsonNode user, Target target) {
        String pk = JsonBody.digits(user.path("pk"));
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(user.path("username")),
                pk == null ? JsonBody.digits(user.path("id")) : pk, JsonBody.text(user.path("full_name")));
        return new ReadingBuilder(identity, name()).with(Metric.FOLLOWERS, JsonBody.count(user.path("follower_count")))
                .result(target, new ThreadsAddresses());
    }
}
