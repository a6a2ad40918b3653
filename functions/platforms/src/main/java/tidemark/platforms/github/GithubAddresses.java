package tidemark.platforms.github;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/** Handles are logins in lower case. */
final class GithubAddresses implements Addresses {

    static final Platform GITHUB = new Platform("github");

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){0,38}-?");
    private static final Set<String> UNDER = Set.of("orgs", "users", "sponsors");
    private static final Set<String> PAGES = Set.of("about", "account", "apps", "blog", "codespaces", "collections",
            "contact", "customer-stories", "dashboard", "enterprise", "events", "explore", "features", "home", "issues",
            "join", "login", "logout", "marketplace", "mobile", "new", "notifications", "organizations", "orgs",
            "pricing", "pulls", "readme", "repos", "search", "security", "sessions", "settings", "signup", "site",
            "solutions", "sponsors", "stars", "team", "topics", "trending", "users", "watching", "wiki");

    @Override
    public Set<String> aliases() {
        return Set.of();
    }

    @Override
    public String form() {
        return "a login of letters, digits and hyphens";
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

    @Override
    public Optional<Address> of(String handle) {
        String login = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return LOGIN.matcher(login).matches() && !PAGES.contains(login)
                ? Optional.of(new Address(GITHUB, login))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://github.com/" + address.handle());
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,19}");
    }
}
