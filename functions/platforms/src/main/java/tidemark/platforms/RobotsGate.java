package tidemark.platforms;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import tidemark.platform.FetchResult;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.robots.Robots;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Checks the robots.txt of a host before a page of it is requested. Thread-safe. */
final class RobotsGate {

    private final Robots robots = new Robots();
    private final OutboundHttp outbound;
    private final InstantSource clock;

    RobotsGate(OutboundHttp outbound, InstantSource clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Whether a page may be requested now. */
    sealed interface Verdict {

        record Granted() implements Verdict {}

        /** The one request that may be sent now was used to fetch robots.txt; the next verdict says what the file allows. */
        record Learned(FetchResult.Limits limits) implements Verdict {}

        record Denied(Unseen reason, FetchResult.Limits limits) implements Verdict {}
    }

    /** Sends at most one request. */
    Verdict of(MethodPolicy method, URI page, Duration timeout) {
        if (!method.robots()) {
            return new Verdict.Granted();
        }
        Optional<Boolean> allowed = robots.allows(page, clock.instant());
        if (allowed.isEmpty()) {
            return learned(page, timeout);
        }
        return allowed.get()
                ? new Verdict.Granted()
                : new Verdict.Denied(Robots.forbidden(page), HttpPlatformClient.UNANSWERED);
    }

    private Verdict learned(URI page, Duration timeout) {
        return switch (outbound.send(Robots.request(page), timeout)) {
            case Delivery.Failed failed -> new Verdict.Denied(
                    Unseen.of(Outcome.TRANSIENT, "robots.txt: " + failed.reason()), HttpPlatformClient.UNANSWERED);
            case Delivery.Came came -> learned(page, came.answer());
        };
    }

    private Verdict learned(URI page, PlatformResponse answer) {
        return robots.learn(page, answer)
                .<Verdict>map(reason -> new Verdict.Denied(reason, ReportedLimits.of(answer, List.of(reason))))
                .orElseGet(() -> new Verdict.Learned(FetchResult.Limits.FINE));
    }
}
