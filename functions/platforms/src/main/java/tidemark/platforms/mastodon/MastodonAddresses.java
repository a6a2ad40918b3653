package tidemark.platforms.mastodon;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Link;

/** Handles are {@code user@host}, in lower case, the host in ASCII. */
final class MastodonAddresses implements Addresses {

    static final Platform MASTODON = new Platform("mastodon");

    private static final Pattern HANDLE = Pattern
            .compile("([a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?)@([a-z0-9.-]{4,253})");
    private static final Pattern HOST = Pattern
            .compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> PAGES = Set.of("about", "admin", "api", "auth", "directory", "explore",
            "federated", "home",
            "i", "interact", "invite", "local", "login", "media_proxy", "p", "privacy-policy", "public", "register",
            "search",
            "settings", "share", "site", "statuses", "tags", "terms-of-service");
    private static final Set<String> USER_FOLDERS = Set.of("users", "u", "accounts", "author", "profile");
    /** Hosts that write accounts as {@code /@name} and are no part of the fediverse, or speak none of this API. */
    private static final Pattern ELSEWHERE = Pattern
            .compile("(?:.+\\.)?(?:youtube\\.com|tiktok\\.com|threads\\.(?:net|com)"
                    + "|medium\\.com|substack\\.com|truthsocial\\.com|odysee\\.com|rumble\\.com|vk\\.com|flipboard\\.com|pinterest\\.[a-z.]+"
                    + "|facebook\\.com|instagram\\.com|linkedin\\.com|flickr\\.com|tumblr\\.com|twitch\\.tv|snapchat\\.com|reddit\\.com)");

    @Override
    public Set<String> aliases() {
        return Set.of("fediverse", "pleroma", "akkoma", "pixelfed", "gotosocial");
    }

    @Override
    public String form() {
        return "user@host, such as Mastodon@mastodon.social";
    }

    /** A link to an account on any host that has the form only the fediverse gives it. */
    @Override
    public boolean hosts(Link link) {
        String first = link.segment(0);
        boolean named = first.matches("@[\\w.-]+(?:@[\\w.-]+)?")
                || (first.equals("web") && link.segment(1).startsWith("@"))
                || (first.equals("users") && link.path().size() == 2);
        return (named || link.host().startsWith("mastodon.") || link.host().startsWith("pixelfed."))
                && !ELSEWHERE.matcher(link.host()).matches();
    }

    @Override
    public boolean onAnyHost() {
        return true;
    }

    @Override
    public Optional<Address> at(Link link) {
        if (ELSEWHERE.matcher(link.host()).matches()) {
            return Optional.empty();
        }
        if (link.segment(0).equals("api")) {
            String acct = link.parameter("acct").replace("%40", "@");
            return of(acct.contains("@") ? acct : acct + "@" + link.host());
        }
        int start = link.segment(0).equals("web") ? 1 : 0;
        String first = link.segment(start);
        String user = USER_FOLDERS.contains(first) && link.path().size() > start + 1 ? link.segment(start + 1) : first;
        String bare = user.replaceFirst("^@", "");
        return PAGES.contains(bare) ? Optional.empty() : of(bare.contains("@") ? bare : bare + "@" + link.host());
    }

    @Override
    public Optional<Address> of(String handle) {
        String bare = handle.strip().replaceFirst("^(?:acct:)?@?", "");
        int at = bare.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        Matcher parts = HANDLE
                .matcher(bare.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(bare.substring(at + 1)));
        return parts.matches() && HOST.matcher(parts.group(2)).matches()
                && !ELSEWHERE.matcher(parts.group(2)).matches()
                        ? Optional.of(new Address(MASTODON, parts.group()))
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
    public URI profile(Address address) {
        String handle = address.handle();
        return URI.create("https://" + host(handle) + "/@" + user(handle));
    }

    /** {@code id@host}: the ids of one host mean nothing on another. */
    @Override
    public boolean permanent(String text) {
        return text.matches("\\w{1,40}@[a-z0-9.-]{4,253}") && text.matches(".*\\d.*@.*");
    }

    /** The part of a handle before its host; the whole where it has none, as in a saved answer. */
    static String user(String handle) {
        int at = handle.indexOf('@');
        return at < 0 ? handle : handle.substring(0, at);
    }

    /** The host of a handle or of a permanent id, empty where it has none. */
    static String host(String handle) {
        return handle.substring(handle.indexOf('@') + 1).equals(handle)
                ? ""
                : handle.substring(handle.indexOf('@') + 1);
    }
}
