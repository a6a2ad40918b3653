package tidemark.platforms.pinterest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case; every country has its own host. */
final class PinterestAddresses extends PlainHandles {

    private static final Platform PINTEREST = new Platform("pinterest");
    private static final Pattern HOST = Pattern
            .compile("(?:[a-z]{2}\\.|www\\.|business\\.)?pinterest\\.(?:com?\\.)?[a-z]{2,3}");
    private static final Set<String> PAGES = Set.of("pin", "search", "ideas", "explore", "categories", "topics",
            "today", "business", "settings", "login", "signup", "about", "password", "resource", "oauth", "source",
            "discover", "videos", "homefeed", "shop", "shopping", "messages", "notifications", "news_hub", "create",
            "convert-business", "logout", "invited", "edit", "verify", "privacy", "terms", "help", "pin-builder",
            "pin-creation-tool", "user", "users", "api");

    PinterestAddresses() {
        super(PINTEREST, Set.of("pinterestcom"),
                Names.of("a user name of 3 to 30 letters, digits and underscores",
                        "[a-z0-9_][a-z0-9_-]{1,28}[a-z0-9_]").without(PAGES)
                        .maybeWith("/"),
                "https://www.pinterest.com/%s/", "\\d{9,20}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOST.matcher(link.host()).matches();
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return of(link.segment(0));
    }
}
