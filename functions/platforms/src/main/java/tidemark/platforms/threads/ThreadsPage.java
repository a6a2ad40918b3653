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
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.meta.DataScripts;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Tellings;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** Saved profile pages: exact followers in their data, else "5.5M Followers • 145 Threads • ..." in their description. Never asked: the terms forbid it. */
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, this::read);
    }

    private Told read(Document page, Target target) {
        List<Told> own = DataScripts.objects(page, "follower_count", node -> speaksOf(node, target)).stream()
                .map(user -> told(user, target)).toList();
        if (!own.isEmpty()) {
            return Tellings.agreed(own, own::getFirst);
        }
        String title = page.title().strip().toLowerCase(Locale.ROOT);
        Matcher named = NAMED.matcher(Page.meta(page, "og:title"));
        if (!named.matches()) {
            return title.startsWith("threads • log in") || title.equals("threads")
                    || page.selectFirst("input[type=password]") != null
                            ? Told.said(Outcome.LOGIN_WALL, "Threads showed its login page.")
                            : unnamed(title);
        }
        Map<Metric, Count> counts = ThreadsWords.PHRASES
                .head(Page.meta(page, "og:description"), Page.language(page)).counts();
        String display = named.group(1).isBlank() ? null : named.group(1);
        Portrait portrait = new Portrait(new Identity(named.group(2), null, display), name());
        counts.forEach((metric, count) -> portrait.with(metric, Optional.of(count)));
        return portrait.told(target, new ThreadsAddresses());
    }

    private static Told unnamed(String title) {
        return title.startsWith("page not found") || title.contains("not all who wander are lost")
                ? Told.said(Outcome.NOT_FOUND, "Threads says that the page is not there.")
                : Told.changed("The page shows no account.", Identity.UNKNOWN);
    }

    private static boolean speaksOf(JsonNode node, Target target) {
        return node.has("follower_count")
                && node.path("username").asText().equalsIgnoreCase(target.address().handle());
    }

    private Told told(JsonNode user, Target target) {
        String pk = JsonBody.digits(user.path("pk"));
        Identity identity = new Identity(JsonBody.text(user.path("username")),
                pk == null ? JsonBody.digits(user.path("id")) : pk, JsonBody.text(user.path("full_name")));
        return new Portrait(identity, name()).with(Metric.FOLLOWERS, JsonBody.count(user.path("follower_count")))
                .told(target, new ThreadsAddresses());
    }
}
