package tidemark.credential;

import tidemark.platform.CredentialStore;

/**
 * The credentials of an owner and all that keeps them valid.
 *
 * @param states what is known of those in the store
 */
public record Keyring(CredentialStore store, CredentialStates states, TokenEndpoints tokenEndpoints) {}
