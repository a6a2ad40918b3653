package tidemark.platforms.policy;

import java.util.List;
import java.util.Locale;

import tidemark.account.Address;
import tidemark.platform.Secret;

/**
 * The credential of a method.
 *
 * @param name under which it is kept; {@code {host}} in it stands for the host asked, {@code {handle}} for the account where only its owner can
 *     give one
 * @param parts the names of the words it is made of, joined by colons where it is kept; empty if it is one word
 * @param how to get one, for people
 */
public record CredentialNeed(String name, List<String> parts, boolean required, String how) {

    public CredentialNeed {
        parts = List.copyOf(parts);
    }

    /** The name for an account at a host. */
    public String at(String host, Address account) {
        return name.replace("{host}", host).replace("{handle}", account.handle().toLowerCase(Locale.ROOT));
    }

    /** Whether a credential has all its parts. */
    public boolean fits(Secret secret) {
        return parts.isEmpty() || secret.parts(parts.size()).size() == parts.size();
    }
}
