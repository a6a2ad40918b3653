package tidemark.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.renewal.Renewal;
import tidemark.platforms.renewal.Renewals;

/** Every credential that a platform of the platforms file uses, and those from which others are obtained. Immutable. */
public final class CredentialCatalog {

    private final List<Known> known = new ArrayList<>();

    /**
     * A kind of credential.
     *
     * @param need its name may be a template with {@code {host}} or {@code {handle}}
     * @param method that uses it, empty if it only serves to obtain others
     * @param renewal how it is obtained from others, empty if it can not be
     */
    public record Known(CredentialNeed need, RegisteredPlatform registered, Optional<MethodPolicy> method,
            Optional<Renewal> renewal) {

        /** Whether a name is of this kind. */
        public boolean names(String name) {
            return subject(name).isPresent();
        }

        /** Whether it can be extended by itself, so that its expiry is known. */
        public boolean isExtended() {
            return renewal.stream().flatMap(each -> each.from().stream())
                    .anyMatch(from -> from.name().equals(need.name()));
        }

        /** The value of {@code {host}} or {@code {handle}} in a name; empty text if the kind has one name only. */
        public Optional<String> subject(String name) {
            int brace = need.name().indexOf('{');
            if (brace < 0) {
                return name.equals(need.name()) ? Optional.of("") : Optional.empty();
            }
            boolean fits = name.startsWith(need.name().substring(0, brace)) && name.length() > brace
                    && name.substring(brace).matches("[a-z0-9@._-]+");
            return fits ? Optional.of(name.substring(brace)) : Optional.empty();
        }
    }

    public CredentialCatalog(Platforms platforms) {
        for (RegisteredPlatform registered : platforms.all()) {
            for (MethodPolicy method : registered.policy().methods()) {
                CredentialNeed need = method.credential();
                if (need != null) {
                    add(new Known(need, registered, Optional.of(method), renewal(need.name())));
                }
            }
        }
        for (Renewal renewal : Renewals.all()) {
            platforms.registered(renewal.platform()).ifPresent(registered -> renewal.from()
                    .forEach(need -> add(new Known(need, registered, Optional.empty(), renewal(need.name())))));
        }
    }

    /** All kinds; those that a method uses come first. */
    public List<Known> all() {
        return List.copyOf(known);
    }

    /** The kind that a name is of. */
    public Optional<Known> of(String name) {
        return known.stream().filter(kind -> kind.names(name)).findFirst();
    }

    private void add(Known kind) {
        if (known.stream().noneMatch(other -> other.need().name().equals(kind.need().name()))) {
            known.add(kind);
        }
    }

    private static Optional<Renewal> renewal(String name) {
        return Renewals.all().stream().filter(renewal -> renewal.gives().equals(name)).findFirst();
    }
}
