package tidemark.local.probe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.reading.Reading;

/** The JSON object that a probe prints. An unknown number is absent. */
final class ProbeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProbeJson() {}

    static ObjectNode of(Address asked, ReportedIdentity identity, Finding finding, String method, Instant at) {
        ObjectNode json = MAPPER.createObjectNode();
        Reading reading = finding instanceof Finding.Seen seen ? seen.reading() : null;
        json.put("platform", asked.platform().id());
        json.put("handle", handle(asked, identity, reading));
        put(json, "permanent_id", identity.permanentId());
        put(json, "display_name", identity.displayName());
        json.put("outcome", finding.outcome().name());
        json.put("method", method);
        ObjectNode metrics = json.putObject("metrics");
        if (reading != null) {
            reading.metrics().forEach((metric, count) -> metrics.set(metric.key(), count(metric, count, reading)));
        }
        json.put("observed_at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        put(json, "detail", detail(finding));
        if (finding instanceof Finding.Unseen unseen && unseen.until() != null) {
            json.put("until", unseen.until().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return json;
    }

    /** The handle as the platform writes it, if the answer shows it for the same account; a kind or an @ before it is taken from the request. */
    private static String handle(Address asked, ReportedIdentity identity, @Nullable Reading reading) {
        String canonical = reading == null ? asked.handle() : reading.address().handle();
        String shown = identity.handle();
        boolean byId = canonical.equals(identity.permanentId());
        String plain = canonical.replaceFirst("^(?:@|[^/]+/)", "");
        boolean same = shown != null && (shown.equalsIgnoreCase(canonical) || shown.equalsIgnoreCase(plain));
        return shown != null && (byId || reading == null || same) ? shown : canonical;
    }

    private static ObjectNode count(Metric metric, Count count, Reading reading) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("value", count.value());
        json.put("precision", count.precision().key());
        if (count.precision() != Precision.EXACT) {
            json.put("low", count.low());
            json.put("high", count.high());
        }
        if (metric == Metric.FOLLOWERS) {
            json.put("counts", reading.counts());
        }
        return json;
    }

    /** One sentence if the outcome is not OK. */
    private static @Nullable String detail(Finding finding) {
        if (!finding.detail().isEmpty()) {
            return finding.detail();
        }
        return switch (finding.outcome()) {
            case OK -> null;
            case NOT_FOUND -> "The platform does not know the account.";
            case SUSPENDED -> "The platform suspended the account.";
            case PRIVATE -> "The account is closed to strangers.";
            default -> "The platform gave no number and no reason.";
        };
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
