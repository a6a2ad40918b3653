package tidemark.platform;

import java.util.Set;

/** Credentials that can be written. Thread-safe. Throws an unchecked exception only where the store itself fails; none holds a secret. */
public interface CredentialStore extends Credentials {

    /** The names of all stored credentials. */
    Set<String> names();

    /**
     * Stores a credential in place of the one of that name. It is complete in the store when this returns, and {@link #find} here returns it from
     * then on; other processes find it after a reload.
     *
     * @throws IllegalArgumentException if {@link #isName} does not accept the name
     */
    void put(String name, Secret secret);

    /** Whether a text can be the name of a credential: 1 to 255 visible ASCII characters without {@code =}, {@code #}, slashes and backslashes. */
    static boolean isName(String text) {
        return text.matches("[!-~&&[^=#/\\\\]]{1,255}");
    }
}
