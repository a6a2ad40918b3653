package tidemark.platform;

import java.util.Set;

/** Credentials that can be written. Thread-safe. Throws an unchecked exception only where the store itself fails; none holds a secret. */
public interface CredentialStore extends Credentials {

    /** The names of all that are there. */
    Set<String> names();

    /**
     * Keeps a credential in place of the one of that name. It is whole in the store when this returns, and {@link #find} here gives it from then
     * on; elsewhere it shows after a reload.
     *
     * @throws IllegalArgumentException if the name is none that {@link #isName} takes
     */
    void put(String name, Secret secret);

    /** Whether a text can be the name of a credential: 1 to 255 visible ASCII characters without {@code =}, {@code #}, slashes and backslashes. */
    static boolean isName(String text) {
        return text.matches("[!-~&&[^=#/\\\\]]{1,255}");
    }
}
