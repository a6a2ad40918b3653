package tidemark.platforms.mastodon;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.fediverse.Software;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are {@code user@host}, in lower case, the host in ASCII. */
final class MastodonAddresses implements Addresses {

    static final Platform MASTODON = new Platform("mastodon");

    private static final Set<String> PAGES = Set.of("about", "admin", "api", "auth", "directory", "explore",
            "federated", "home", "i", "interact", "invite", "local", "login", "media_proxy", "p", "privacy-policy",
            "public", "register", "search", "settings", "share", "site", "statuses", "tags", "terms-of-service");
    private static final Set<String> USER_FOLDERS = Set.of("users", "u", "accounts", "author", "profile",
            "followers");

    @Override
    public Set<String> aliases() {
        return Set.of("fediverse", "akkoma", "gotosocial", "friendica", "mitra");
    }

    @Override
    public String form() {
        return "user@host, such as Mastodon@mastodon.social";
    }

    /** A link to an account on any host if it has a form that only the fediverse uses, or on a host known to run such software. */
    @Override
    public boolean hosts(WebLink link) {
        String first = link.segment(0);
        boolean named = first.matches("@[\\w.-]+(?:@[\\w.-]+)?")
                || (first.equals("web") && link.segment(1).startsWith("@"))
                || (first.equals("users") && link.path().size() == 2);
        Software software = Software.of(link.host());
        return software == Software.MASTODON || (named && software == Software.UNKNOWN);
    }

    @Override
    public boolean onAnyHost() {
        return true;
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (link.segment(0).equals("api")) {
            return of(link.parameter("acct").replace("%40", "@"), link);
        }
        int start = link.segment(0).equals("web") ? 1 : 0;
        String first = link.segment(start);
        String user = USER_FOLDERS.contains(first) && link.path().size() > start + 1 ? link.segment(start + 1) : first;
        return PAGES.contains(user.replaceFirst("^@", "")) ? Optional.empty() : of(user, link);
    }

    private static Optional<Address> of(String user, WebLink link) {
        return FederatedHandle.of(user, link).map(handle -> new Address(MASTODON, handle.toString()));
    }

    @Override
    public Optional<Address> of(String handle) {
        return FederatedHandle.of(handle).map(federated -> new Address(MASTODON, federated.toString()));
    }

    @Override
    public URI profile(Address address) {
        String handle = address.handle();
        return URI.create("https://" + host(handle) + "/@" + user(handle));
    }

    /** {@code id@host}: an id is unique within its host only. */
    @Override
    public boolean permanent(String text) {
        return text.matches("\\w{1,40}@[a-z0-9.-]{4,253}") && text.matches(".*\\d.*@.*");
    }

    /** The part of a handle before its host; the whole handle if it has none, as in a saved answer. */
    static String user(String handle) {
        int at = handle.indexOf('@');
        return at < 0 ? handle : handle.substring(0, at);
    }

    /** The host of a handle or of a permanent id, empty if it has none. */
    static String host(String handle) {
        return handle.substring(handle.indexOf('@') + 1).equals(handle)
                ? ""
                : handle.substring(handle.indexOf('@') + 1);
    }
}
