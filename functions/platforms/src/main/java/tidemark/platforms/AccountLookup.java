package tidemark.platforms;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.platform.Credentials;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.SecretRedaction;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;
import tidemark.time.Sleeper;

/** Fetches a single account at once and without a permit, as the command line does, keeping the interval between its own requests. Thread-safe. */
public final class AccountLookup {

    private static final int STEPS = 6;

    private final Platforms platforms;
    private final Mode mode;
    private final Credentials credentials;
    private final OutboundHttp outbound;
    private final Sleeper sleeper;
    private final RobotsGate permission;

    public AccountLookup(Platforms platforms, Mode mode, Credentials credentials, OutboundHttp outbound,
            Sleeper sleeper,
            InstantSource clock) {
        this.platforms = platforms;
        this.mode = mode;
        this.credentials = credentials;
        this.outbound = outbound;
        this.sleeper = sleeper;
        this.permission = new RobotsGate(outbound, clock);
    }

    /** The result, and the method of the platforms file that gave it; the method is empty if none could be used. */
    public record Result(ParseResult reported, String method) {}

    /**
     * Fetches by the method of that name, or, if none is given, by the one that a run would use.
     *
     * @param account of a known platform
     */
    public Result ask(Account account, @Nullable String wanted) {
        RegisteredPlatform registered = platforms.registered(account.address().platform()).orElseThrow();
        MethodSelection routes = new MethodSelection(platforms, mode, TimeScale.REAL, credentials);
        Optional<MethodPolicy> named = wanted == null ? Optional.empty() : registered.policy().method(wanted);
        return switch (named.map(method -> routes.by(registered, method, account))
                .orElseGet(() -> routes.of(account))) {
            case Route.Closed closed ->
                new Result(ParseResult.said(closed.outcome(), closed.detail()),
                        named.map(MethodPolicy::method).orElse(""));
            case Route.Open open ->
                new Result(steps(registered, open, Target.of(account)), open.policy().method());
        };
    }

    private ParseResult steps(RegisteredPlatform registered, Route.Open route, Target first) {
        PlatformPolicy policy = route.policy();
        MethodPolicy said = registered.policy().method(policy.method()).orElseThrow();
        FetchMethod method = registered.method(said);
        Target target = first;
        for (int step = 0; step < STEPS; step++) {
            ParseResult reported = once(method, said, route, target);
            if (!(reported instanceof ParseResult.NeedsRequest on)) {
                return reported;
            }
            target = on.next();
            sleeper.sleep(policy.interval());
        }
        return ParseResult.said(Outcome.TRANSIENT, "The platform led from request to request.");
    }

    private ParseResult once(FetchMethod method, MethodPolicy said, Route.Open route, Target target) {
        PlatformPolicy policy = route.policy();
        Secret secret = MethodSelection.secret(said.credential(), route.credential(), credentials).orElse(null);
        PlatformRequest request = method.ask(List.of(target), secret).request();
        RobotsGate.Verdict verdict = permission.of(said, request.url(), policy.timeout());
        if (verdict instanceof RobotsGate.Verdict.Learned) {
            sleeper.sleep(policy.interval());
            verdict = permission.of(said, request.url(), policy.timeout());
        }
        return verdict instanceof RobotsGate.Verdict.Denied denied
                ? ParseResult.said(denied.reason())
                : sent(method, request, secret, policy, target);
    }

    private ParseResult sent(FetchMethod method, PlatformRequest request, @Nullable Secret secret,
            PlatformPolicy policy, Target target) {
        return switch (outbound.send(request, policy.timeout())) {
            case Delivery.Failed failed -> ParseResult.said(Outcome.TRANSIENT, failed.reason());
            case Delivery.Came came ->
                scrubbed(ResponseChecks.by(method, came.answer()).of(target), came.answer(),
                        SecretRedaction.of(secret));
        };
    }

    private static ParseResult scrubbed(ParseResult reported, PlatformResponse answer, SecretRedaction redaction) {
        return reported instanceof ParseResult.Settled said && said.finding() instanceof Unseen unseen
                ? new ParseResult.Settled(EvidenceRedaction.scrubbed(unseen, answer, redaction, true), said.identity())
                : reported;
    }
}
