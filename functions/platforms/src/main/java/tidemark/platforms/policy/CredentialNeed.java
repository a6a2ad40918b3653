package tidemark.platforms.policy;

import java.util.List;
import java.util.Locale;

import tidemark.account.Address;
import tidemark.platform.Secret;

/**
 * The credential that a method needs.
 *
 * @param name under which it is kept; {@code {host}} in it stands for the requested host, {@code {handle}} for the account where only the account's
 *     owner can give one
 * @param parts the names of its parts, which are joined by colons where it is kept; empty if it is a single word
 * @param how to get one, as text for users
 */
public record CredentialNeed(String name, List<String> parts, boolean required, String how) {

    public CredentialNeed {
        parts = List.copyOf(parts);
    }

    /** The name of the credential for an account at a host. */
    public String at(String host, Address account) {
        return name.replace("{host}", host).replace("{handle}", account.handle().toLowerCase(Locale.ROOT));
    }

    /** Whether a credential has all its parts. */
    public boolean fits(Secret secret) {
        return parts.isEmpty() || secret.parts(parts.size()).size() == parts.size();
    }
}
