package tidemark.credential;

import java.util.Optional;

import tidemark.ledger.UncertainWriteRetry;

/** Repeats every access to what is known of credentials that was left {@linkplain tidemark.ledger.WriteUncertain uncertain}. Thread-safe. */
public record RetryingCredentialStates(CredentialStates states, UncertainWriteRetry retry) implements CredentialStates {

    @Override
    public Optional<CredentialState> read(String name) {
        return retry.settle(() -> states.read(name));
    }

    @Override
    public boolean write(CredentialState next) {
        return retry.settle(() -> states.write(next));
    }
}
