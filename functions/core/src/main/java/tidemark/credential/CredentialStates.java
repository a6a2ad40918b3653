package tidemark.credential;

import java.util.Optional;

/**
 * What is known of credentials, one item each, apart from their values. Instants keep milliseconds. Thread-safe. Throws
 * {@link tidemark.ledger.WriteUncertain} where repeating helps, another unchecked exception where the store itself fails.
 */
public interface CredentialStates {

    /** What is known of a credential, strongly consistent; absent if nothing is. */
    Optional<CredentialState> read(String name);

    /**
     * Writes a state, with {@code rev} counted up, if it is still at {@code next.rev()}, or absent where that is 0. False, and nothing written,
     * if it changed meanwhile. True if this very write, by {@code next.writer()}, is what stands.
     */
    boolean write(CredentialState next);
}
