package tidemark.platforms.x;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case. */
final class XAddresses implements Addresses {

    static final Platform X = new Platform("x");

    private static final Set<String> HOSTS = Set.of("x.com", "twitter.com", "api.x.com", "api.twitter.com",
            "pro.x.com", "nitter.net", "xcancel.com");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,15}");
    private static final Set<String> PAGES = Set.of("i", "home", "intent", "search", "hashtag", "explore", "settings",
            "messages", "notifications", "login", "logout", "signup", "share", "tos", "privacy", "compose", "about",
            "account", "download", "jobs");

    @Override
    public Set<String> aliases() {
        return Set.of("twitter", "xtwitter", "xformerlytwitter");
    }

    @Override
    public String form() {
        return "a user name of up to 15 letters, digits and underscores";
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOSTS.contains(link.host());
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (link.host().startsWith("api.")) {
            String named = link.parameter("screen_name");
            return of(link.segment(3).equals("username") ? link.segment(4) : named);
        }
        return of(link.segment(0).equals("intent") ? link.parameter("screen_name") : link.segment(0));
    }

    @Override
    public Optional<Address> of(String handle) {
        String name = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !PAGES.contains(name)
                ? Optional.of(new Address(X, name))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://x.com/" + address.handle());
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,19}");
    }
}
