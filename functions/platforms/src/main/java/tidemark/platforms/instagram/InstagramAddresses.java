package tidemark.platforms.instagram;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are user names in lower case. */
final class InstagramAddresses extends PlainHandles {

    static final Platform INSTAGRAM = new Platform("instagram");

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)*instagram\\.com|instagr\\.am|ig\\.me");
    private static final Pattern OTHER = Pattern
            .compile("(?:about|help|developers|business|static|l)\\.instagram\\.com");
    private static final Set<String> PAGES = Set.of("about", "accounts", "api", "ar", "archive", "challenge",
            "create", "developer", "developers", "direct", "directory", "download", "emails", "embed.js", "explore",
            "graphql", "hashtag", "invites", "legal", "lite", "locations", "login", "m", "nametag", "oauth", "p",
            "press", "privacy", "query", "reel", "reels", "settings", "share", "static", "stories", "terms", "topics",
            "tv", "tags", "web", "your_activity");

    InstagramAddresses() {
        super(INSTAGRAM, Set.of("ig", "insta",
                "instagramespañol"),
                Names.of("a user name of up to 30 letters, digits, dots and underscores",
                        "(?!.*\\.\\.)[a-z0-9_.]{1,30}(?<!\\.)").without(PAGES),
                "https://www.instagram.com/%s/", "\\d{1,20}");
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
}
