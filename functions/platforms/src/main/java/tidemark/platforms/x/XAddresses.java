package tidemark.platforms.x;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case. */
final class XAddresses extends PlainHandles {

    static final Platform X = new Platform("x");

    private static final Set<String> HOSTS = Set.of("x.com", "twitter.com", "api.x.com", "api.twitter.com",
            "pro.x.com", "nitter.net", "xcancel.com");
    private static final Set<String> PAGES = Set.of("i", "home", "intent", "search", "hashtag", "explore", "settings",
            "messages", "notifications", "login", "logout", "signup", "share", "tos", "privacy", "compose", "about",
            "account", "download", "jobs");

    XAddresses() {
        super(X, Set.of("twitter", "xtwitter",
                "xformerlytwitter"),
                Names.of("a user name of up to 15 letters, digits and underscores", "[a-z0-9_]{1,15}").without(PAGES),
                "https://x.com/%s", "\\d{1,19}");
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
}
