package tidemark.platforms;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tidemark.credential.Renewable;
import tidemark.credential.TokenEndpoints;
import tidemark.credential.TokenGrant;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.SecretRedaction;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.http.Route;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.renewal.Renewal;
import tidemark.platforms.renewal.Renewals;
import tidemark.platforms.renewal.TokenReading;

/** Requests tokens from the platforms of the platforms file through the one HTTP client. Thread-safe. */
public final class HttpTokenEndpoints implements TokenEndpoints {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String OWNER = "{handle}";

    private final List<Renewal> renewals;
    private final OutboundHttp outbound;

    public HttpTokenEndpoints(Platforms platforms, OutboundHttp outbound) {
        this.renewals = Renewals.all().stream().filter(renewal -> platforms.registered(renewal.platform()).isPresent())
                .toList();
        this.outbound = outbound;
    }

    /**
     * Endpoints of the real platforms.
     *
     * @param contact at which a platform reaches the operator; part of the User-Agent, may be empty
     */
    public static HttpTokenEndpoints live(Platforms platforms, String contact, InstantSource clock) {
        return new HttpTokenEndpoints(platforms, SafeHttp.open(new Route.Direct(), UserAgent.of(contact), clock));
    }

    /** Endpoints of the simulator on this machine in place of every platform. */
    public static HttpTokenEndpoints simulated(Platforms platforms, URI simulator, InstantSource clock) {
        return new HttpTokenEndpoints(platforms,
                SafeHttp.open(new Route.Simulator(simulator), UserAgent.of(""), clock));
    }

    @Override
    public List<Renewable> renewable(Set<String> names) {
        Set<String> sorted = new TreeSet<>(names);
        return renewals.stream().flatMap(renewal -> owners(renewal, sorted).map(owner -> renewable(renewal, owner)))
                .filter(renewable -> names.containsAll(renewable.from())).toList();
    }

    @Override
    public TokenGrant ask(Renewable renewable, Credentials credentials) {
        for (Renewal renewal : renewals) {
            Optional<String> owner = owner(renewal.gives(), renewable.name());
            if (owner.isPresent()) {
                return ask(renewal, owner.get(), credentials);
            }
        }
        return new TokenGrant.Failed("No platform issues " + renewable.name() + ".");
    }

    private TokenGrant ask(Renewal renewal, String owner, Credentials credentials) {
        List<Secret> from = new ArrayList<>();
        for (CredentialNeed need : renewal.from()) {
            String name = need.name().replace(OWNER, owner);
            Optional<Secret> secret = credentials.find(name).filter(need::fits);
            if (secret.isEmpty()) {
                return new TokenGrant.Refused(name + " is missing, or is not written "
                        + String.join(":", need.parts()) + ".");
            }
            from.add(secret.get());
        }
        PlatformRequest request = renewal.request(from);
        return switch (outbound.send(request, LONGEST)) {
            case Delivery.Failed failed -> new TokenGrant.Failed(failed.reason());
            case Delivery.Came came ->
                TokenReading.read(renewal, came.answer(), from, owner, SecretRedaction.of(request.secret()));
        };
    }

    /**
     * The accounts for which the credentials present can give a token: the account of each refresh token, or all accounts where no refresh token is
     * needed.
     */
    private static Stream<String> owners(Renewal renewal, Set<String> names) {
        return renewal.from().stream().map(CredentialNeed::name).filter(name -> name.contains(OWNER)).findFirst()
                .map(template -> names.stream().flatMap(name -> owner(template, name).stream()))
                .orElseGet(() -> Stream.of(""));
    }

    /** The account in a name made from a template, empty if the template has none. */
    private static Optional<String> owner(String template, String name) {
        if (!template.contains(OWNER)) {
            return template.equals(name) ? Optional.of("") : Optional.empty();
        }
        String before = template.substring(0, template.indexOf(OWNER));
        return name.startsWith(before) && name.length() > before.length()
                ? Optional.of(name.substring(before.length()))
                : Optional.empty();
    }

    private static Renewable renewable(Renewal renewal, String owner) {
        return new Renewable(renewal.gives().replace(OWNER, owner),
                renewal.from().stream().map(need -> need.name().replace(OWNER, owner)).toList());
    }
}
