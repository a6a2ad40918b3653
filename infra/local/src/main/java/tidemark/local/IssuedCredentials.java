package tidemark.local;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tidemark.platform.CredentialStore;
import tidemark.platform.Secret;
import tidemark.simulator.platform.Credentials;

/** The credentials that the simulator issues, and their renewals while it runs. Thread-safe. */
final class IssuedCredentials implements CredentialStore {

    private final Credentials issued;
    private final Map<String, Secret> given = new ConcurrentHashMap<>();

    IssuedCredentials(Credentials issued) {
        this.issued = issued;
    }

    @Override
    public Optional<Secret> find(String name) {
        return Optional.ofNullable(given.get(name)).or(() -> issued.find(name).map(Secret::new));
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(issued.issued().keySet());
        names.addAll(given.keySet());
        return Set.copyOf(names);
    }

    @Override
    public void put(String name, Secret secret) {
        given.put(name, secret);
    }
}
