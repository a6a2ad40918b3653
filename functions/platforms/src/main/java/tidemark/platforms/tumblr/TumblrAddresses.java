package tidemark.platforms.tumblr;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are blog names in lower case; a blog with a domain of its own still has one. */
final class TumblrAddresses extends PlainHandles {

    private static final Platform TUMBLR = new Platform("tumblr");
    private static final String HOST = "tumblr.com";
    private static final Set<String> SERVICES = Set.of("api", "at", "assets", "static", "media", "help", "staff-blog",
            "embed", "blog");
    private static final Set<String> PAGES = Set.of("explore", "search", "tagged", "login", "register", "settings",
            "dashboard", "about", "policy", "privacy", "apps", "docs", "developers", "help", "jobs", "themes",
            "communities", "likes", "following", "followers", "inbox", "new", "share", "widgets", "oauth", "reblog",
            "live", "blog", "view", "logo", "buttons", "press", "domains", "v2");

    TumblrAddresses() {
        super(TUMBLR, Set.of("tumblrblog"),
                Names.of("the name of a blog, the part before .tumblr.com",
                        "[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?").without(PAGES)
                        .maybeWith("\\.tumblr\\.com"),
                "https://www.tumblr.com/%s", "t:[A-Za-z0-9_-]{10,40}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals(HOST) || link.host().endsWith("." + HOST);
    }

    @Override
    public Optional<Address> at(WebLink link) {
        String before = link.host().equals(HOST) ? "" : link.host().replaceFirst("\\.tumblr\\.com$", "");
        if (before.equals("api")) {
            return link.segment(1).equals("blog") ? of(link.segment(2)) : Optional.empty();
        }
        if (!before.isEmpty() && !before.equals("at")) {
            return SERVICES.contains(before) ? Optional.empty() : of(before);
        }
        int start = link.segment(0).equals("dashboard") ? 1 : 0;
        if (link.segment(start).equals("blog")) {
            return of(link.segment(link.segment(start + 1).equals("view") ? start + 2 : start + 1));
        }
        return of(link.segment(0));
    }
}
