package tidemark.platforms.manners;

import java.util.List;

import tidemark.platform.Secret;

/**
 * The credential of a method.
 *
 * @param name under which it is kept; {@code {host}} in it stands for the host asked
 * @param parts the names of the words it is made of, joined by colons where it is kept; empty if it is one word
 * @param how to get one, for people
 */
public record CredentialNeed(String name, List<String> parts, boolean required, String how) {

    public CredentialNeed {
        parts = List.copyOf(parts);
    }

    /** The name at a host. */
    public String at(String host) {
        return name.replace("{host}", host);
    }

    /** Whether a credential has all its parts. */
    public boolean fits(Secret secret) {
        return parts.isEmpty() || secret.parts(parts.size()).size() == parts.size();
    }
}
