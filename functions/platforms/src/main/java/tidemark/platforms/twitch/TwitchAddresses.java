package tidemark.platforms.twitch;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are logins in lower case. Clips and videos name no account. */
final class TwitchAddresses extends PlainHandles {

    static final Platform TWITCH = new Platform("twitch");

    private static final Set<String> HOSTS = Set.of("twitch.tv", "go.twitch.tv", "secure.twitch.tv", "player.twitch.tv",
            "dashboard.twitch.tv", "ttv.gg", "justin.tv");
    private static final Set<String> UNDER = Set.of("u", "user", "popout", "moderator", "embed", "team-member");
    private static final Set<String> PAGES = Set.of("activate", "annual-recap", "bits", "broadcast", "checkout",
            "collections", "creatorcamp", "dashboard", "directory", "downloads", "drops", "event", "events",
            "following",
            "friends", "inventory", "jobs", "kraken", "legal", "login", "logout", "messages", "p", "payments", "prime",
            "privacy", "products", "search", "settings", "signup", "store", "subscriptions", "team", "teams", "turbo",
            "user", "videos", "wallet", "popout", "moderator", "embed", "clip", "clips", "about", "apps", "partner");

    TwitchAddresses() {
        super(TWITCH, Set.of("twitchtv",
                "ttv"),
                Names.of("a login of 2 to 25 letters, digits and underscores", "[a-z0-9][a-z0-9_]{1,24}")
                        .without(PAGES),
                "https://www.twitch.tv/%s", "\\d{1,19}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOSTS.contains(link.host()) || link.host().equals("clips.twitch.tv");
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (link.host().startsWith("clips.")) {
            return Optional.empty();
        }
        if (link.host().startsWith("player.")) {
            return of(link.parameter("channel"));
        }
        return of(link.segment(UNDER.contains(link.segment(0)) ? 1 : 0));
    }
}
