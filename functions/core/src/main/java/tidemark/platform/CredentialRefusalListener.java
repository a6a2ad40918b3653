package tidemark.platform;

/** Is notified of credentials that a platform refused. Thread-safe. */
@FunctionalInterface
public interface CredentialRefusalListener {

    /** Ignores every refusal. */
    CredentialRefusalListener NONE = (name, secret, words) -> {};

    /**
     * A platform answered that it needs another credential.
     *
     * @param name under which it is stored
     * @param secret the value that was sent
     * @param words what the platform said, one sentence without secrets
     */
    void refused(String name, Secret secret, String words);
}
