package tidemark.platforms.manners;

/**
 * The credential of a method.
 *
 * @param name under which it is kept; {@code {host}} in it stands for the host asked
 * @param how to get one, for people
 */
public record CredentialNeed(String name, boolean required, String how) {

    /** The name at a host. */
    public String at(String host) {
        return name.replace("{host}", host);
    }
}
