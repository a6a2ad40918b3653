package tidemark.platforms.facebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Metric;

/** The Pages of one answer of the Graph API: one, a list, or several by their ids; with {@code likes} as a number in versions before 2.6. */
final class FacebookPages {

    private static final List<String> MARKS = List.of("followers_count", "fan_count", "likes", "category", "link",
            "username", "talking_about_count", "member_count", "verification_status");

    private static final List<String> NUMBERS = List.of("followers_count", "fan_count", "likes", "talking_about_count",
            "member_count");
    private static final Pattern PAGE = Pattern.compile("https?://(?:www\\.)?facebook\\.com/[^/?]+/?");

    private FacebookPages() {}

    static boolean holds(JsonNode root) {
        return !pages(root).isEmpty();
    }

    /** @param counted whether the request is known to have asked for the numbers, so that their absence means a changed layout */
    static ParseResult result(JsonNode root, boolean counted, Target target, String method) {
        List<JsonNode> pages = pages(root);
        List<ParseResult> all = pages.stream().map(page -> one(page, counted, target, method)).toList();
        return RepeatedProfiles.agreed(all, () -> all.isEmpty()
                ? ParseResult.changed("The answer holds no Page.", ReportedIdentity.UNKNOWN)
                : all.getFirst());
    }

    private static ParseResult one(JsonNode page, boolean counted, Target target, String method) {
        ReportedIdentity identity = identity(page);
        boolean group = page.has("member_count") && !page.has("fan_count");
        ReadingBuilder builder = new ReadingBuilder(identity, method)
                .with(Metric.FOLLOWERS, JsonBody.count(page.path(group ? "member_count" : "followers_count")))
                .with(Metric.LIKES,
                        JsonBody.count(page.path("fan_count")).or(() -> JsonBody.count(page.path("likes"))));
        if (group) {
            builder.counting("members");
        }
        if (!counted && bare(page)) {
            builder.hiddenBecause("This answer was requested without the numbers of the Page.");
        }
        if (page.path("fan_count").isIntegralNumber() || page.path("likes").isIntegralNumber()) {
            builder.hiddenBecause("This answer has how many like the Page, not how many follow it.");
        }
        return builder.result(target, name -> FacebookAddresses.named(name, target.address()));
    }

    /** Whether the object is a Page, not content of a Page, and has none of its numbers. */
    private static boolean bare(JsonNode page) {
        return NUMBERS.stream().noneMatch(page::has)
                && (page.path("username").isTextual() || PAGE.matcher(page.path("link").asText()).matches());
    }

    /** A Page without a name of its own has its number in its link. */
    private static ReportedIdentity identity(JsonNode page) {
        String username = JsonBody.text(page.path("username"));
        return new ReportedIdentity(username == null ? linked(page) : username,
                JsonBody.digits(page.path(page.has("id") ? "id" : "page_id")),
                JsonBody.text(page.path("name")));
    }

    private static @Nullable String linked(JsonNode page) {
        return Optional.ofNullable(JsonBody.text(page.path("link"))).flatMap(WebLink::of).filter(FacebookLinks::hosts)
                .flatMap(link -> FacebookLinks.name(link).or(() -> FacebookLinks.group(link))).orElse(null);
    }

    private static List<JsonNode> pages(JsonNode root) {
        JsonNode data = root.path("data");
        if (isPage(root) || isPage(data)) {
            return List.of(isPage(root) ? root : data);
        }
        JsonNode many = data.isContainerNode() ? data : root;
        return StreamSupport.stream(many.spliterator(), false).filter(FacebookPages::isPage).toList();
    }

    private static boolean isPage(JsonNode node) {
        return (node.path("id").isValueNode() || node.path("page_id").isValueNode())
                && MARKS.stream().anyMatch(node::has);
    }
}
