package tidemark.platforms.tiktok;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/** The user in a page without data: in its JSON-LD, exact, in its visible text, or in the description for search engines, both abbreviated. */
record TiktokMarkup(ReportedIdentity identity, Map<Metric, Count> metrics) {

    private static final Map<String, Metric> ACTIONS = Map.of("FollowAction", Metric.FOLLOWERS, "LikeAction",
            Metric.LIKES);
    private static final String SHORT = "([\\d.,]+[KMBkmb]?)";
    private static final Pattern DESCRIBED = Pattern.compile(".{0,200}?\\(@([\\w.]{1,24})\\) on TikTok \\| " + SHORT
            + " (?:Likes|Hearts)\\. " + SHORT + " (?:Followers|Fans)\\..*", Pattern.DOTALL);
    private static final Pattern SHARED = Pattern
            .compile("@([\\w.]{1,24}) " + SHORT + " (?:Followers|Fans), " + SHORT + " Following, "
                    + SHORT + " (?:Likes|Hearts) - Watch .*", Pattern.DOTALL);

    static Optional<TiktokMarkup> of(Document page) {
        return linked(page).or(() -> seen(page)).or(() -> described(page));
    }

    private static Optional<TiktokMarkup> linked(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode root = JsonBody.within(script.data(), 0).root();
            JsonNode entity = root.path("mainEntity").isObject() ? root.path("mainEntity") : root;
            if (entity.path("@type").asText().equals("Person") && entity.path("interactionStatistic").isArray()) {
                Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
                for (JsonNode counter : entity.path("interactionStatistic")) {
                    String type = counter.path("interactionType").path("@type")
                            .asText(counter.path("interactionType").asText());
                    Metric metric = ACTIONS.get(type.substring(type.lastIndexOf('/') + 1));
                    if (metric != null) {
                        JsonBody.written(counter.path("userInteractionCount"))
                                .ifPresent(count -> metrics.putIfAbsent(metric, count));
                    }
                }
                return found(JsonBody.text(entity.path("alternateName")), JsonBody.text(entity.path("name")), metrics);
            }
        }
        return Optional.empty();
    }

    private static Optional<TiktokMarkup> seen(Document page) {
        Element name = page.selectFirst("[data-e2e=user-title], [data-e2e=user-page] h1.share-title");
        Optional<CountLanguage> language = CountLanguage.spoken(HtmlPage.language(page));
        if (name == null || language.isEmpty()) {
            return Optional.empty();
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        Map.of("followers-count", Metric.FOLLOWERS, "following-count", Metric.FOLLOWING, "likes-count", Metric.LIKES)
                .forEach((mark, metric) -> Optional.ofNullable(page.selectFirst("[data-e2e=" + mark + "]:not(:has(*))"))
                        .flatMap(count -> CountText.read(HtmlPage.text(count), language.get(), Rounding.UNKNOWN))
                        .ifPresent(count -> metrics.put(metric, count)));
        Element title = page.selectFirst("[data-e2e=user-subtitle]");
        return found(HtmlPage.text(name), title == null ? null : HtmlPage.text(title), metrics);
    }

    private static Optional<TiktokMarkup> described(Document page) {
        for (String meta : new String[]{HtmlPage.meta(page, "og:description"), HtmlPage.meta(page, "description")}) {
            Matcher described = DESCRIBED.matcher(meta);
            Matcher shared = SHARED.matcher(meta);
            Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
            if (described.matches()) {
                put(metrics, Metric.LIKES, described.group(2));
                put(metrics, Metric.FOLLOWERS, described.group(3));
                return found(described.group(1), null, metrics);
            }
            if (shared.matches()) {
                put(metrics, Metric.FOLLOWERS, shared.group(2));
                put(metrics, Metric.FOLLOWING, shared.group(3));
                put(metrics, Metric.LIKES, shared.group(4));
                return found(shared.group(1), null, metrics);
            }
        }
        return Optional.empty();
    }

    private static void put(Map<Metric, Count> metrics, Metric metric, String text) {
        CountText.read(text, CountLanguage.ENGLISH, Rounding.UNKNOWN).ifPresent(count -> metrics.put(metric, count));
    }

    private static Optional<TiktokMarkup> found(@Nullable String handle, @Nullable String name,
            Map<Metric, Count> metrics) {
        return handle == null || !metrics.containsKey(Metric.FOLLOWERS)
                ? Optional.empty()
                : Optional.of(new TiktokMarkup(new ReportedIdentity(handle, null, name), metrics));
    }

    ParseResult read(Target target, String method) {
        ReadingBuilder builder = new ReadingBuilder(identity, method);
        metrics.forEach((metric, count) -> builder.with(metric, Optional.of(count)));
        return builder.result(target, new TiktokAddresses());
    }
}
