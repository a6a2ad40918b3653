package tidemark.platforms;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.platform.Asking;
import tidemark.platform.Credentials;
import tidemark.platform.Manners;
import tidemark.platform.Pace;
import tidemark.platform.RefusedCredentials;
import tidemark.platform.Reply;
import tidemark.platform.Scope;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Scrub;
import tidemark.platforms.http.Outbound;
import tidemark.platforms.http.Outbound.Delivery;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.manners.CredentialNeed;
import tidemark.platforms.manners.MethodManners;
import tidemark.platforms.manners.Mode;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Method.Asked;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Asks the platforms of the manners file through the one HTTP client. Thread-safe. */
public final class PlatformAsking implements Asking {

    static final Reply.Limits UNANSWERED = new Reply.Limits(false, false, null, null, null);

    private final Platforms platforms;
    private final Routes routes;
    private final Credentials credentials;
    private final Outbound outbound;
    private final Permission permission;
    private final RefusedCredentials refused;

    /**
     * @param mode which money caps hold
     * @param pace of the quotas' time, by which manners are scaled
     */
    public PlatformAsking(Platforms platforms, Mode mode, Pace pace, Credentials credentials, Outbound outbound,
            InstantSource clock) {
        this(platforms, new Routes(platforms, mode, pace, credentials), credentials, outbound,
                new Permission(outbound, clock), RefusedCredentials.UNHEARD);
    }

    private PlatformAsking(Platforms platforms, Routes routes, Credentials credentials, Outbound outbound,
            Permission permission, RefusedCredentials refused) {
        this.platforms = platforms;
        this.routes = routes;
        this.credentials = credentials;
        this.outbound = outbound;
        this.permission = permission;
        this.refused = refused;
    }

    /** The same, telling a listener of credentials that a platform refuses. */
    public PlatformAsking telling(RefusedCredentials listener) {
        return new PlatformAsking(platforms, routes, credentials, outbound, permission, listener);
    }

    /**
     * Asks the real platforms.
     *
     * @param contact at which a platform reaches the operator; part of the User-Agent, may be empty
     */
    public static PlatformAsking live(Platforms platforms, Credentials credentials, String contact,
            InstantSource clock) {
        return new PlatformAsking(platforms, Mode.LIVE, Pace.REAL, credentials,
                SafeHttp.open(new tidemark.platforms.http.Route.Direct(), UserAgent.of(contact), clock), clock);
    }

    /** Asks the simulator on this machine in place of every platform. */
    public static PlatformAsking simulated(Platforms platforms, URI simulator, Pace pace, Credentials credentials,
            InstantSource clock) {
        return new PlatformAsking(platforms, Mode.SIMULATED, pace, credentials,
                SafeHttp.open(new tidemark.platforms.http.Route.Simulator(simulator), UserAgent.of(""), clock), clock);
    }

    @Override
    public Route route(Account account) {
        return routes.of(account);
    }

    @Override
    public Reply ask(Scope scope, Manners manners, List<Target> targets) {
        Optional<Speech> speech = platforms.speech(scope.platform());
        Optional<MethodManners> method = speech.flatMap(known -> known.manners().method(manners.method()));
        if (method.isEmpty()) {
            return all(targets,
                    Unseen.of(Outcome.NEEDS_CREDENTIAL, "The manners file no longer has this way of asking."),
                    UNANSWERED);
        }
        Method asking = speech.orElseThrow().method(method.get());
        CredentialNeed need = method.get().credential();
        String name = need == null
                ? ""
                : need.at(asking.host(targets.getFirst()), targets.getFirst().address());
        @Nullable
        Secret secret = need == null
                ? null
                : credentials.find(name).filter(need::fits).orElse(null);
        if (need != null && need.required() && secret == null) {
            return all(targets, Unseen.of(Outcome.NEEDS_CREDENTIAL, Routes.howTo(need, name)), UNANSWERED);
        }
        Asked asked = Conditional.since(asking, asking.ask(targets, secret));
        try {
            return permitted(asking, asked, method.get(), name, secret, manners, targets);
        } catch (RuntimeException | Error failure) {
            Unseen unseen = Opening.failed(Outcome.TRANSIENT, failure);
            return later(all(asked.targets(), unseen, UNANSWERED), asked);
        }
    }

    private Reply permitted(Method asking, Asked asked, MethodManners method, String name, @Nullable Secret secret,
            Manners manners, List<Target> targets) {
        return switch (permission.of(method, asked.request().url(), manners.timeout())) {
            case Permission.Verdict.Granted granted -> heard(name, secret, ask(asking, asked, secret, manners));
            case Permission.Verdict.Learned learned -> new Reply(Map.of(), targets, learned.limits());
            case Permission.Verdict.Denied denied ->
                later(all(asked.targets(), denied.reason(), denied.limits()), asked);
        };
    }

    private Reply ask(Method method, Asked asked, @Nullable Secret secret, Manners manners) {
        return switch (outbound.send(asked.request(), manners.timeout())) {
            case Delivery.Failed failed ->
                later(all(asked.targets(), Unseen.of(Outcome.TRANSIENT, failed.reason()), UNANSWERED), asked);
            case Delivery.Came came -> {
                Map<AccountId, Finding> findings = new HashMap<>();
                Optional<Finding> same = Conditional.same(asked.request(), came.answer());
                if (same.isPresent()) {
                    findings.put(asked.targets().getFirst().id(), same.get());
                    yield later(new Reply(findings, List.of(), LimitsTold.unchanged(came.answer())), asked);
                }
                Opened opened = Opening.by(method, came.answer());
                List<Target> again = new ArrayList<>();
                asked.targets().forEach(target -> settle(target, opened.of(target), findings, again));
                again.addAll(asked.later());
                Conditional.note(method, asked, came.answer(), findings);
                Evident.add(findings, came.answer(), Scrub.of(secret));
                yield new Reply(findings, again, LimitsTold.of(came.answer(), findings.values()));
            }
        };
    }

    private Reply heard(String name, @Nullable Secret secret, Reply reply) {
        if (secret != null) {
            reply.findings().values().stream().filter(finding -> finding.outcome() == Outcome.NEEDS_CREDENTIAL)
                    .findFirst().ifPresent(finding -> refused.refused(name, secret, finding.detail()));
        }
        return reply;
    }

    /** A further request that would be the one just sent settles nothing. */
    private static void settle(Target target, Told told, Map<AccountId, Finding> findings, List<Target> again) {
        if (told instanceof Told.AskOn on && !on.next().equals(target)) {
            again.add(on.next());
        } else {
            findings.put(target.id(), told.finding());
        }
    }

    /** The same reply, those among {@code again} whom its request did not carry. */
    private static Reply later(Reply reply, Asked asked) {
        return new Reply(reply.findings(), asked.later(), reply.limits());
    }

    private static Reply all(List<Target> targets, Finding finding, Reply.Limits limits) {
        Map<AccountId, Finding> findings = new HashMap<>();
        targets.forEach(target -> findings.put(target.id(), finding));
        return new Reply(findings, List.of(), limits);
    }
}
