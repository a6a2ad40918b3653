package tidemark.platforms.substack;

import java.util.Optional;
import java.util.Set;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/**
 * Handles are names in lower case: of a profile, {@code substack.com/@name}, or of a publication, {@code name.substack.com}. A publication is
 * requested by the profile of its name, and read only if that profile names it. A publication's custom domain does not give its name.
 */
final class SubstackAddresses extends PlainHandles {

    private static final Platform SUBSTACK = new Platform("substack");
    private static final String HOST = "substack.com";
    private static final Set<String> SERVICES = Set.of("open", "support", "cdn", "email", "api", "blog", "on", "www");
    private static final Set<String> PAGES = Set.of("home", "inbox", "discover", "search", "profile", "sign-in",
            "signup", "about", "publish", "settings", "notes", "chat", "activity", "privacy", "tos", "ccpa", "jobs",
            "explore", "top", "app", "pub", "subscribe");

    SubstackAddresses() {
        super(SUBSTACK, Set.of("substackcom"),
                Names.of("the name after substack.com/@ or before .substack.com",
                        "[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9_])?").without(PAGES)
                        .maybeWith("\\.substack\\.com"),
                "https://substack.com/@%s", "\\d{3,12}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return link.host().equals(HOST) || link.host().endsWith("." + HOST);
    }

    @Override
    public Optional<Address> at(WebLink link) {
        String before = link.host().equals(HOST) ? "" : link.host().replaceFirst("\\.substack\\.com$", "");
        if (before.equals("open")) {
            return link.segment(0).equals("pub") ? of(link.segment(1)) : Optional.empty();
        }
        if (!hosts(link) || SERVICES.contains(before)) {
            return Optional.empty();
        }
        if (!before.isEmpty()) {
            return of(before);
        }
        return switch (link.segment(0)) {
            case "api" -> link.segment(2).equals("user") ? of(link.segment(3)) : Optional.empty();
            case "profile" -> of(link.segment(1).replaceFirst("^\\d+-", ""));
            default -> link.segment(0).startsWith("@") ? of(link.segment(0)) : Optional.empty();
        };
    }
}
