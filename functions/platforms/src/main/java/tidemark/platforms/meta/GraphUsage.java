package tidemark.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.RateHeaders;

/**
 * When a throttled caller may send the next request: {@code estimated_time_to_regain_access} in the usage headers, in minutes.
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting, 2026-09.
 */
final class GraphUsage {

    private static final List<String> HEADERS = List.of("x-business-use-case-usage", "x-app-usage", "x-page-usage",
            "x-ad-account-usage");
    private static final long LONGEST = Duration.ofDays(32).toMinutes();

    private GraphUsage() {}

    /** The latest time given in the headers; absent if none gives any. */
    static @Nullable Instant again(PlatformResponse answer) {
        long minutes = HEADERS.stream().flatMap(name -> answer.headers().first(name).stream())
                .map(text -> JsonBody.of(text.getBytes(StandardCharsets.UTF_8)).root())
                .flatMap(usage -> usage.findValues("estimated_time_to_regain_access").stream())
                .filter(JsonNode::canConvertToInt).mapToLong(JsonNode::longValue)
                .filter(reported -> reported > 0 && reported <= LONGEST).max().orElse(0);
        return minutes > 0 ? answer.at().plus(Duration.ofMinutes(minutes)) : RateHeaders.of(answer).again();
    }
}
