package tidemark.platforms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.platform.Credentials;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platform.TimeScale;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.renewal.Renewal;
import tidemark.platforms.renewal.Renewals;
import tidemark.reading.Outcome;

/**
 * Chooses the method by which an account is fetched: the first in the platforms file whose credential is present and whose money cap covers it. The
 * rate scope of a credential is keyed by the credential's name, so that a renewed token continues the count of the one before it.
 */
final class MethodSelection {

    private final Platforms platforms;
    private final Mode mode;
    private final TimeScale timeScale;
    private final Credentials credentials;

    MethodSelection(Platforms platforms, Mode mode, TimeScale timeScale, Credentials credentials) {
        this.platforms = platforms;
        this.mode = mode;
        this.timeScale = timeScale;
        this.credentials = credentials;
    }

    Route of(Account account) {
        Optional<RegisteredPlatform> known = platforms.registered(account.address().platform());
        if (known.isEmpty()) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL,
                    "No platform called " + account.address().platform() + " is known here.");
        }
        RegisteredPlatform registered = known.get();
        if (!registered.policy().collect()) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL, registered.policy().name()
                    + " is not collected unless platforms.yaml says collect: yes.");
        }
        Route.@Nullable Closed closed = null;
        for (MethodPolicy method : registered.policy().methods()) {
            Route route = by(registered, method, account);
            if (route instanceof Route.Open) {
                return route;
            }
            closed = closed == null ? (Route.Closed) route : closed;
        }
        return closed == null ? new Route.Closed(Outcome.NEEDS_CREDENTIAL, "No way of asking is known.") : closed;
    }

    /** The route by a given method of the platform. */
    Route by(RegisteredPlatform registered, MethodPolicy method, Account account) {
        if (!method.used(mode)) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL, "The method " + method.method() + " of "
                    + registered.policy().name() + " is off unless platforms.yaml says use: { live: yes }.");
        }
        String host = registered.method(method).host(Target.of(account));
        CredentialNeed need = method.credential();
        String name = need == null ? null : need.at(host, account.address());
        if (need != null && name != null && need.required() && secret(need, name, credentials).isEmpty()) {
            return new Route.Closed(Outcome.NEEDS_CREDENTIAL, howTo(need, name));
        }
        PlatformPolicy policy = method.policy(registered.policy().platform(), mode).at(timeScale);
        if (policy.price().monthlyCapMicros() < policy.price().perAccountMicros()) {
            return new Route.Closed(Outcome.OVER_CAPACITY, "An account costs $" + method.price().toPlainString()
                    + " and nothing may be spent in a month; set platforms." + registered.policy().platform()
                    + ".methods."
                    + method.method() + ".price.cap in platforms.yaml.");
        }
        String place = switch (method.scope()) {
            case HOST -> host;
            case CREDENTIAL -> "cred:" + name;
            case EGRESS -> "anon";
        };
        RateScope scope = new RateScope(registered.policy().platform(), place);
        return new Route.Open(scope.lane(account.id().low(), policy.lanes()), policy, name);
    }

    /** The value of a route's credential as it is now; empty if the route has none, or if it is missing or incomplete. */
    static Optional<Secret> secret(@Nullable CredentialNeed need, @Nullable String name, Credentials credentials) {
        return need == null || name == null ? Optional.empty() : credentials.find(name).filter(need::fits);
    }

    /** How to provide a missing credential, as text for users: the credential itself, or those from which it is obtained. */
    static String howTo(CredentialNeed need, String name) {
        int brace = need.name().indexOf('{');
        String subject = brace < 0 ? "" : name.substring(brace);
        List<CredentialNeed> sources = Renewals.all().stream().filter(renewal -> renewal.gives().equals(need.name()))
                .map(Renewal::from).filter(from -> from.stream().noneMatch(each -> each.name().equals(need.name())))
                .findFirst().orElse(List.of(need));
        return need.how() + " Give it with: bin/tidemark credentials set "
                + sources.stream().map(source -> given(source, subject)).collect(Collectors.joining(", and set "))
                + ".";
    }

    private static String given(CredentialNeed need, String subject) {
        String form = need.parts().isEmpty() ? "" : ", written " + String.join(":", need.parts());
        return need.name().replaceFirst("\\{(?:host|handle)\\}", Matcher.quoteReplacement(subject)) + form;
    }
}
