package tidemark.platforms.x;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * Saved profile pages, rendered: the exact numbers are in their JSON-LD only, where {@code FollowAction} counts followers and {@code SubscribeAction}
 * counts the accounts followed. Never requested: the terms forbid it.
 */
final class XPage implements Reader {

    private static final Map<String, Metric> ACTIONS = Map.of("FollowAction", Metric.FOLLOWERS, "SubscribeAction",
            Metric.FOLLOWING, "WriteAction", Metric.POSTS);

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved profile pages: followers, following, posts; exact in JSON-LD, else abbreviated";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.page(answer));
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        return refusal.<Opened>map(unseen -> target -> ParseResult.said(unseen)).orElse(target -> read(page, target));
    }

    private ParseResult read(Document page, Target target) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode root = JsonBody.of(script.data().getBytes(StandardCharsets.UTF_8)).root();
            JsonNode entity = root.path("mainEntity");
            if (root.path("@type").asText().equals("ProfilePage") && entity.isObject()) {
                return of(entity, target);
            }
        }
        return XMarkup.of(page, target).map(markup -> XReading.of(markup.identity(), markup.metrics(), target, name()))
                .orElseGet(() -> unread(page));
    }

    private ParseResult of(JsonNode entity, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(entity.path("additionalName")),
                JsonBody.digits(entity.path("identifier")), JsonBody.text(entity.path("name")));
        if (!XReading.describes(identity, target)) {
            return ParseResult.changed("The page describes another account.", ReportedIdentity.UNKNOWN);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        for (JsonNode counter : entity.path("interactionStatistic")) {
            String type = counter.path("interactionType").asText();
            Metric metric = ACTIONS.get(type.substring(type.lastIndexOf('/') + 1));
            if (metric != null) {
                JsonBody.count(counter.path("userInteractionCount"))
                        .ifPresent(count -> metrics.putIfAbsent(metric, count));
            }
        }
        return XReading.of(identity, metrics, target, name());
    }

    private static ParseResult unread(Document page) {
        String text = page.select("[data-testid=emptyState]").text();
        if (text.contains("This account doesn’t exist") || text.contains("This account doesn't exist")) {
            return ParseResult.said(Outcome.NOT_FOUND, "");
        }
        if (text.contains("Account suspended") && text.contains("suspends accounts")) {
            return ParseResult.said(Outcome.SUSPENDED, "");
        }
        return ParseResult.changed("The page shows no numbers to visitors who are not signed in.",
                ReportedIdentity.UNKNOWN);
    }
}
