package tidemark.platforms;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.platform.CredentialRefusalListener;
import tidemark.platform.Credentials;
import tidemark.platform.FetchResult;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.exchange.SecretRedaction;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.FetchMethod.PlannedRequest;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** The platform client for all platforms of the platforms file; sends through the one HTTP client. Thread-safe. */
public final class HttpPlatformClient implements PlatformClient {

    static final FetchResult.Limits UNANSWERED = new FetchResult.Limits(false, false, null, null, null);

    private final Platforms platforms;
    private final MethodSelection routes;
    private final Credentials credentials;
    private final OutboundHttp outbound;
    private final RobotsGate permission;
    private final CredentialRefusalListener refused;

    /**
     * @param mode which money caps apply
     * @param timeScale by which quotas and intervals of the policies are scaled
     */
    public HttpPlatformClient(Platforms platforms, Mode mode, TimeScale timeScale, Credentials credentials,
            OutboundHttp outbound,
            InstantSource clock) {
        this(platforms, new MethodSelection(platforms, mode, timeScale, credentials), credentials, outbound,
                new RobotsGate(outbound, clock), CredentialRefusalListener.NONE);
    }

    private HttpPlatformClient(Platforms platforms, MethodSelection routes, Credentials credentials,
            OutboundHttp outbound,
            RobotsGate permission, CredentialRefusalListener refused) {
        this.platforms = platforms;
        this.routes = routes;
        this.credentials = credentials;
        this.outbound = outbound;
        this.permission = permission;
        this.refused = refused;
    }

    /** The same client, which notifies a listener of credentials that a platform refuses. */
    public HttpPlatformClient reportingRefusalsTo(CredentialRefusalListener listener) {
        return new HttpPlatformClient(platforms, routes, credentials, outbound, permission, listener);
    }

    /**
     * A client for the real platforms.
     *
     * @param contact at which a platform reaches the operator; part of the User-Agent, may be empty
     */
    public static HttpPlatformClient live(Platforms platforms, Credentials credentials, String contact,
            InstantSource clock) {
        return new HttpPlatformClient(platforms, Mode.LIVE, TimeScale.REAL, credentials,
                SafeHttp.open(new tidemark.platforms.http.Route.Direct(), UserAgent.of(contact), clock), clock);
    }

    /** A client that sends to the simulator on this machine in place of every platform. */
    public static HttpPlatformClient simulated(Platforms platforms, URI simulator, TimeScale timeScale,
            Credentials credentials,
            InstantSource clock) {
        return new HttpPlatformClient(platforms, Mode.SIMULATED, timeScale, credentials,
                SafeHttp.open(new tidemark.platforms.http.Route.Simulator(simulator), UserAgent.of(""), clock), clock);
    }

    @Override
    public Route route(Account account) {
        return routes.of(account);
    }

    @Override
    public FetchResult ask(Route.Open route, List<Target> targets) {
        PlatformPolicy policy = route.policy();
        Optional<RegisteredPlatform> registered = platforms.registered(route.scope().platform());
        Optional<MethodPolicy> method = registered.flatMap(known -> known.policy().method(policy.method()));
        if (method.isEmpty()) {
            return all(targets,
                    Unseen.of(Outcome.NEEDS_CREDENTIAL, "The platforms file no longer has this way of asking."),
                    UNANSWERED);
        }
        FetchMethod platformClient = registered.orElseThrow().method(method.get());
        CredentialNeed need = method.get().credential();
        String name = Objects.requireNonNullElse(route.credential(), "");
        @Nullable
        Secret secret = MethodSelection.secret(need, route.credential(), credentials).orElse(null);
        if (need != null && need.required() && secret == null) {
            return all(targets, Unseen.of(Outcome.NEEDS_CREDENTIAL, MethodSelection.howTo(need, name)), UNANSWERED);
        }
        PlannedRequest asked = ConditionalRequest.since(platformClient, platformClient.ask(targets, secret));
        try {
            return permitted(platformClient, asked, method.get(), name, secret, policy, targets);
        } catch (RuntimeException | Error failure) {
            Unseen unseen = ResponseChecks.failed(Outcome.TRANSIENT, failure);
            return later(all(asked.targets(), unseen, UNANSWERED), asked);
        }
    }

    private FetchResult permitted(FetchMethod platformClient, PlannedRequest asked, MethodPolicy method, String name,
            @Nullable Secret secret,
            PlatformPolicy policy, List<Target> targets) {
        return switch (permission.of(method, asked.request().url(), policy.timeout())) {
            case RobotsGate.Verdict.Granted granted -> heard(name, secret, ask(platformClient, asked, secret, policy));
            case RobotsGate.Verdict.Learned learned -> new FetchResult(Map.of(), targets, learned.limits());
            case RobotsGate.Verdict.Denied denied ->
                later(all(asked.targets(), denied.reason(), denied.limits()), asked);
        };
    }

    private FetchResult ask(FetchMethod method, PlannedRequest asked, @Nullable Secret secret, PlatformPolicy policy) {
        return switch (outbound.send(asked.request(), policy.timeout())) {
            case Delivery.Failed failed ->
                later(all(asked.targets(), Unseen.of(Outcome.TRANSIENT, failed.reason()), UNANSWERED), asked);
            case Delivery.Came came -> {
                Map<AccountId, Finding> findings = new HashMap<>();
                Optional<Finding> same = ConditionalRequest.same(asked.request(), came.answer());
                if (same.isPresent()) {
                    findings.put(asked.targets().getFirst().id(), same.get());
                    yield later(new FetchResult(findings, List.of(), ReportedLimits.unchanged(came.answer())), asked);
                }
                Opened opened = ResponseChecks.by(method, came.answer());
                List<Target> again = new ArrayList<>();
                asked.targets().forEach(target -> settle(target, opened.of(target), findings, again));
                again.addAll(asked.later());
                ConditionalRequest.note(method, asked, came.answer(), findings);
                EvidenceRedaction.add(findings, came.answer(), SecretRedaction.of(secret));
                yield new FetchResult(findings, again, ReportedLimits.of(came.answer(), findings.values()));
            }
        };
    }

    private FetchResult heard(String name, @Nullable Secret secret, FetchResult reply) {
        if (secret != null) {
            reply.findings().values().stream().filter(finding -> finding.outcome() == Outcome.NEEDS_CREDENTIAL)
                    .findFirst().ifPresent(finding -> refused.refused(name, secret, finding.detail()));
        }
        return reply;
    }

    /** Records the result of a target. A further request equal to the one just sent would decide nothing, so the finding counts. */
    private static void settle(Target target, ParseResult reported, Map<AccountId, Finding> findings,
            List<Target> again) {
        if (reported instanceof ParseResult.NeedsRequest on && !on.next().equals(target)) {
            again.add(on.next());
        } else {
            findings.put(target.id(), reported.finding());
        }
    }

    /** The same reply, with the targets that its request did not carry added to {@code again}. */
    private static FetchResult later(FetchResult reply, PlannedRequest asked) {
        return new FetchResult(reply.findings(), asked.later(), reply.limits());
    }

    private static FetchResult all(List<Target> targets, Finding finding, FetchResult.Limits limits) {
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), finding));
        return new FetchResult(findings, List.of(), limits);
    }
}
