package tidemark.testing;

import tidemark.credential.CredentialStates;

/** The contract of the CredentialStates port, kept in memory. */
final class MemoryCredentialStatesTest extends CredentialStatesContract {

    @Override
    protected CredentialStates empty() {
        return new MemoryCredentialStates();
    }
}
