package tidemark.credential;

import java.util.Optional;

import tidemark.ledger.Repeats;

/** Repeats every access to what is known of credentials that was left {@linkplain tidemark.ledger.Unsettled unsettled}. Thread-safe. */
public record RetryingCredentialStates(CredentialStates states, Repeats repeats) implements CredentialStates {

    @Override
    public Optional<CredentialState> read(String name) {
        return repeats.settle(() -> states.read(name));
    }

    @Override
    public boolean write(CredentialState next) {
        return repeats.settle(() -> states.write(next));
    }
}
