package tidemark.platforms.instagram;

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
final class InstagramAddresses implements Addresses {

    static final Platform INSTAGRAM = new Platform("instagram");

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)*instagram\\.com|instagr\\.am|ig\\.me");
    private static final Pattern OTHER = Pattern
            .compile("(?:about|help|developers|business|static|l)\\.instagram\\.com");
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9_.]{1,30}(?<!\\.)");
    private static final Set<String> PAGES = Set.of("about", "accounts", "api", "ar", "archive", "challenge",
            "create", "developer", "developers", "direct", "directory", "download", "emails", "embed.js", "explore",
            "graphql", "hashtag", "invites", "legal", "lite", "locations", "login", "m", "nametag", "oauth", "p",
            "press", "privacy", "query", "reel", "reels", "settings", "share", "static", "stories", "terms", "topics",
            "tv", "tags", "web", "your_activity");

    @Override
    public Set<String> aliases() {
        return Set.of("ig", "insta", "instagramespañol");
    }

    @Override
    public String form() {
        return "a user name of up to 30 letters, digits, dots and underscores";
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOST.matcher(link.host()).matches() && !OTHER.matcher(link.host()).matches();
    }

    @Override
    public Optional<Address> at(WebLink link) {
        return switch (link.segment(0)) {
            case "_u", "stories", "m" -> of(link.segment(1));
            case "api" -> of(link.parameter("username"));
            default -> of(link.segment(0));
        };
    }

    @Override
    public Optional<Address> of(String handle) {
        String name = handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !PAGES.contains(name)
                ? Optional.of(new Address(INSTAGRAM, name))
                : Optional.empty();
    }

    @Override
    public URI profile(Address address) {
        return URI.create("https://www.instagram.com/" + address.handle() + "/");
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("\\d{1,20}");
    }
}
