package tidemark.testing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tidemark.platform.CredentialStore;
import tidemark.platform.Secret;

/** Credentials in memory. */
public final class MemoryCredentials implements CredentialStore {

    private final Map<String, Secret> secrets = new TreeMap<>();

    @Override
    public synchronized Optional<Secret> find(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public synchronized Set<String> names() {
        return Set.copyOf(secrets.keySet());
    }

    @Override
    public synchronized void put(String name, Secret secret) {
        secrets.put(name, secret);
    }
}
