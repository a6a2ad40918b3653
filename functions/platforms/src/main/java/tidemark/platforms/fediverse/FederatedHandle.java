package tidemark.platforms.fediverse;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.platforms.spi.WebLink;

/**
 * A handle of the fediverse, {@code user@host}. Immutable. The form is that of RFC 7565 as Mastodon limits it,
 * https://docs.joinmastodon.org/spec/webfinger, 2026-09.
 *
 * @param user in lower case
 * @param host in lower case and ASCII, with a dot
 */
public record FederatedHandle(String user, String host) {

    private static final Pattern USER = Pattern.compile("[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?");
    private static final Pattern HOST = Pattern
            .compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * Parses a handle, {@code acct:} and a leading {@code @} allowed; empty if the text is none, has no host, or its host is not part of the
     * fediverse.
     */
    public static Optional<FederatedHandle> of(String text) {
        String bare = text.strip().replaceFirst("^(?:acct:)?@?", "");
        int at = bare.indexOf('@');
        return at < 0 ? Optional.empty() : of(bare.substring(0, at), bare.substring(at + 1));
    }

    /** The handle of the user that a link names: at the link's host, unless the user is written with another. */
    public static Optional<FederatedHandle> of(String user, WebLink link) {
        return user.replaceFirst("^@", "").contains("@") ? of(user) : of(user.replaceFirst("^@", ""), link.host());
    }

    private static Optional<FederatedHandle> of(String user, String host) {
        FederatedHandle handle = new FederatedHandle(user.toLowerCase(Locale.ROOT), ascii(host));
        return USER.matcher(handle.user).matches() && HOST.matcher(handle.host).matches()
                && Software.of(handle.host) != Software.NONE
                        ? Optional.of(handle)
                        : Optional.empty();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host.replaceFirst("\\.$", "")).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }

    @Override
    public String toString() {
        return user + "@" + host;
    }
}
