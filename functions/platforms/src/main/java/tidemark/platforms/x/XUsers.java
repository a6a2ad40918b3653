package tidemark.platforms.x;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** The users of one answer of API v2, and its errors, each about one user. */
final class XUsers {

    private final List<JsonNode> users;
    private final JsonNode errors;
    private final boolean counted;
    private final String method;

    /** @param counted whether the request is known to have asked for the numbers, so that their absence means a changed layout */
    XUsers(JsonNode root, boolean counted, String method) {
        this.counted = counted;
        JsonNode data = root.path("data");
        this.users = data.isArray() ? StreamSupport.stream(data.spliterator(), false).toList() : List.of(data);
        this.errors = root.path("errors");
        this.method = method;
    }

    ParseResult of(Target target) {
        List<ParseResult> own = own(target).stream().map(user -> read(user, target)).toList();
        return RepeatedProfiles.agreed(own, () -> missing(target));
    }

    private ParseResult missing(Target target) {
        for (JsonNode error : errors) {
            if (names(error.path("value"), target) || names(error.path("resource_id"), target)) {
                return ParseResult.said(XErrors.one(error));
            }
        }
        return ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN);
    }

    /** The users with the id, if it is known, otherwise with the name. A target whose handle is its id may be matched by name. */
    private List<JsonNode> own(Target target) {
        String id = target.permanentId();
        List<JsonNode> named = users.stream().filter(user -> names(user.path("username"), target)).toList();
        return id == null || (id.equals(target.address().handle()) && !named.isEmpty())
                ? named
                : users.stream().filter(user -> id.equals(JsonBody.digits(user.path("id")))).toList();
    }

    private static boolean names(JsonNode text, Target target) {
        String value = text.asText().toLowerCase(Locale.ROOT);
        return value.equals(target.address().handle()) || (!value.isEmpty() && value.equals(target.permanentId()));
    }

    private ParseResult read(JsonNode user, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(user.path("username")),
                JsonBody.digits(user.path("id")),
                JsonBody.text(user.path("name")));
        JsonNode reported = user.path("public_metrics");
        if (reported.isMissingNode() && !counted) {
            return XReading.numberless(identity, target, method);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        JsonBody.count(reported.path("followers_count")).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        JsonBody.count(reported.path("following_count")).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        JsonBody.count(reported.path("post_count")).or(() -> JsonBody.count(reported.path("tweet_count")))
                .ifPresent(count -> metrics.put(Metric.POSTS, count));
        JsonBody.count(reported.path("listed_count")).ifPresent(count -> metrics.put(Metric.LISTED, count));
        return XReading.of(identity, metrics, target, method);
    }
}
