package tidemark.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tidemark.platform.CredentialStore;

/** Finds the credentials that end within a week and either are not renewed by this system or could not be. One read a credential. Thread-safe. */
public final class WatchExpiry {

    /** How long before its end a credential is reported. */
    public static final Duration WARNING = Duration.ofDays(7);

    private final CredentialStore store;
    private final CredentialStates states;
    private final TokenEndpoints tokenEndpoints;
    private final InstantSource clock;

    public WatchExpiry(CredentialStore store, CredentialStates states, TokenEndpoints tokenEndpoints,
            InstantSource clock) {
        this.store = store;
        this.states = states;
        this.tokenEndpoints = tokenEndpoints;
        this.clock = clock;
    }

    /** A credential that ends soon, or has. */
    public record Ending(String name, Instant expiresAt) {}

    public List<Ending> ending() {
        Instant limit = clock.instant().plus(WARNING);
        Set<String> names = new TreeSet<>(store.names());
        Set<String> renewed = tokenEndpoints.renewable(names).stream().map(Renewable::name).collect(Collectors.toSet());
        return names.stream().flatMap(name -> states.read(name).stream())
                .filter(state -> store.find(state.name()).filter(state::about).isPresent())
                .filter(state -> !renewed.contains(state.name()) || state.failures() > 0)
                .flatMap(state -> state.expiresAt() == null || state.expiresAt().isAfter(limit)
                        ? Stream.<Ending>empty()
                        : Stream.of(new Ending(state.name(), state.expiresAt())))
                .toList();
    }
}
