package tidemark.testing;

import tidemark.credential.CredentialStates;

/** Runs the contract of the CredentialStates port on the store in memory. */
final class MemoryCredentialStatesTest extends CredentialStatesContract {

    @Override
    protected CredentialStates empty() {
        return new MemoryCredentialStates();
    }
}
