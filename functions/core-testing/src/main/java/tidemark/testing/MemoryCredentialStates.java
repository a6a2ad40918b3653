package tidemark.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;

/** What is known of credentials, in memory. */
public final class MemoryCredentialStates implements CredentialStates {

    private final Map<String, CredentialState> states = new HashMap<>();

    @Override
    public synchronized Optional<CredentialState> read(String name) {
        return Optional.ofNullable(states.get(name));
    }

    @Override
    public synchronized boolean write(CredentialState next) {
        CredentialState stands = states.get(next.name());
        long rev = stands == null ? 0 : stands.rev();
        if (stands != null && rev == next.rev() + 1 && stands.writer().equals(next.writer())) {
            return true;
        }
        if (rev != next.rev()) {
            return false;
        }
        states.put(next.name(), next.stored());
        return true;
    }
}
