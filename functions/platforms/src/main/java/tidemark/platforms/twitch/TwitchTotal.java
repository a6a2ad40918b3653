package tidemark.platforms.twitch;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** {@code {"total": 8, "data": [...]}}: followers of the account in the request, which the answer itself does not name. */
final class TwitchTotal {

    private TwitchTotal() {}

    static ParseResult of(PlatformResponse answer, JsonNode root, Target target, String method) {
        Optional<Count> total = JsonBody.count(root.path("total"));
        String asked = asked(answer);
        boolean step = target.step().startsWith(TwitchApi.COUNT);
        boolean own = asked.isEmpty() ? step : asked.equals(target.permanentId());
        if (total.isEmpty() || !own) {
            return ParseResult.changed(total.isEmpty()
                    ? "The answer holds no number."
                    : "The answer does not say whose followers it counts.", ReportedIdentity.UNKNOWN);
        }
        String[] named = step ? target.step().split(":", 3) : new String[]{"", "", ""};
        Address now = named.length > 1
                ? new TwitchAddresses().of(named[1]).orElse(target.address())
                : target.address();
        String name = named.length == 3 && !named[2].isEmpty() ? named[2] : null;
        return result(now, target, name, total.get(), method);
    }

    private static ParseResult result(Address now, Target target, @Nullable String name, Count total, String method) {
        ReportedIdentity identity = new ReportedIdentity(now.handle(), target.permanentId(), name);
        return new ReadingBuilder(identity, method).with(Map.of(Metric.FOLLOWERS, total)).result(target, now);
    }

    /** The id whose followers the request asked for, as far as the answer's URL says. */
    private static String asked(PlatformResponse answer) {
        return answer.url() == null
                ? ""
                : WebLink.of(answer.url().toString()).map(link -> link.parameter("broadcaster_id")).orElse("");
    }
}
