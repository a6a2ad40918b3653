package tidemark.platforms.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The User-Agent that every platform sees. */
public record UserAgent(String text) {

    /**
     * {@code Tidemark/<version> (+contact)}.
     *
     * @param contact a link or an e-mail address at which the operator can be reached, empty if none was given
     * @throws IllegalArgumentException if the contact is not allowed in a header
     */
    public static UserAgent of(String contact) {
        String bare = contact.strip();
        if (bare.length() > 200 || bare.chars().anyMatch(c -> c < ' ' || c >= 0x7F || c == '(' || c == ')')) {
            throw new IllegalArgumentException("the contact is a link or an e-mail address in ASCII without brackets");
        }
        return new UserAgent("Tidemark/" + version() + (bare.isEmpty() ? "" : " (+" + bare + ")"));
    }

    /** The version of this build, such as {@code 1.0}; {@code 0} if the build did not set one. */
    public static String version() {
        try (InputStream in = Objects.requireNonNull(
                UserAgent.class.getResourceAsStream("/tidemark/platforms/version.properties"), "the version file")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
