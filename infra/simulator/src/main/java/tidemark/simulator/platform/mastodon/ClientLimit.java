package tidemark.simulator.platform.mastodon;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Refusal;

/** The limit of Mastodon and of Truth Social: headers with the reset in ISO 8601, to the microsecond. */
final class ClientLimit {

    private static final int REQUESTS = 300;
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private ClientLimit() {}

    static Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining())
                .with("X-RateLimit-Reset", MICROS.format(quota.reset()));
    }

    static Response tooMany(Refusal refusal) {
        Response answer = ClientError.of(429, "Too many requests");
        return refusal.spent(REQUESTS).map(quota -> stamp(answer, quota)).orElse(answer);
    }
}
