package tidemark.platforms.github;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are logins in lower case. */
final class GithubAddresses extends PlainHandles {

    static final Platform GITHUB = new Platform("github");

    private static final Set<String> UNDER = Set.of("orgs", "users", "sponsors");
    private static final Set<String> PAGES = Set.of("about", "account", "apps", "blog", "codespaces", "collections",
            "contact", "customer-stories", "dashboard", "enterprise", "events", "explore", "features", "home", "issues",
            "join", "login", "logout", "marketplace", "mobile", "new", "notifications", "organizations", "orgs",
            "pricing", "pulls", "readme", "repos", "search", "security", "sessions", "settings", "signup", "site",
            "solutions", "sponsors", "stars", "team", "topics", "trending", "users", "watching", "wiki");

    GithubAddresses() {
        super(GITHUB, Set.of(),
                Names.of("a login of letters, digits and hyphens",
                        "[a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){0,38}-?").without(PAGES),
                "https://github.com/%s", "\\d{1,19}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return Set.of("github.com", "api.github.com", "gist.github.com").contains(link.host());
    }

    @Override
    public Optional<Address> at(WebLink link) {
        if (UNDER.contains(link.segment(0))) {
            return of(link.segment(1));
        }
        return link.path().size() == 1 ? of(link.segment(0)) : Optional.empty();
    }
}
