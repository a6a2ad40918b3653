package tidemark.simulator;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.simulator.fault.Fault;
import tidemark.simulator.fault.FaultKind;
import tidemark.simulator.http.Delivery;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;

/** Applies the faults that affect a whole request to its response. */
final class FaultInjection {

    private FaultInjection() {}

    /** The response that replaces the platform's own; absent if the fault does not replace it. */
    static Optional<Response> instead(Fault fault, Platform platform, Request request, Instant now,
            @Nullable Quota quota) {
        return switch (fault.kind()) {
            case RATE_LIMITED -> {
                Instant until = now.plusSeconds(fault.retryAfterSeconds());
                yield Optional.of(platform.refuse(request, new Refusal(null, until, now, quota)));
            }
            case RATE_LIMITED_BARE -> Optional.of(platform.refuse(request, new Refusal(null, null, now, null)));
            case SERVER_ERROR -> Optional.of(platform.failure(request));
            case LOGIN_WALL -> Optional.of(platform.loginWall(request));
            case CONSENT -> Optional.of(platform.consent(request));
            case CHALLENGE -> Optional.of(challenge());
            case HANG, DRIP, TRUNCATED, HUGE, CHANGED_LAYOUT, MALFORMED, RENAMED, VANISHED, SUSPENDED,
                    HIDDEN ->
                Optional.empty();
        };
    }

    /** The platform's own response as the fault changes it. */
    static Response bend(FaultKind kind, Response answer) {
        return switch (kind) {
            case CHANGED_LAYOUT -> ChangedLayout.of(answer);
            case MALFORMED -> answer.withBody(answer.body().substring(0, answer.body().length() / 2));
            default -> answer;
        };
    }

    /** How the response is delivered to the client. */
    static Delivery delivery(FaultKind kind) {
        return switch (kind) {
            case HANG -> Delivery.HANG;
            case DRIP -> Delivery.DRIP;
            case TRUNCATED -> Delivery.TRUNCATED;
            case HUGE -> Delivery.HUGE;
            default -> Delivery.WHOLE;
        };
    }

    private static Response challenge() {
        return Response.html(403, """
                <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
                <meta http-equiv="refresh" content="360"></head>
                <body><noscript>Enable JavaScript and cookies to continue</noscript>
                <script>window._cf_chl_opt = {cType: 'managed'};</script>
                <div id="challenge-error-text"></div></body></html>
                """).with("cf-mitigated", "challenge").with("Server", "cloudflare");
    }
}
