package tidemark.platforms.facebook;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.platforms.spi.WebLink;

/** What a link to Facebook names: a Page or profile by its name or number, in any form, current or former. */
final class FacebookLinks {

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)*facebook\\.com|fb\\.com|fb\\.me|m\\.me");
    private static final Pattern OTHER = Pattern.compile(
            "(?:developers?|about|apps|connect|l|lm|api|newsroom|investor|research|engineering|static|pixel|upload|code|opensource)\\.facebook\\.com");
    private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{9,20})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,2}\\.\\d");
    private static final Set<String> BY_ID = Set.of("profile.php", "story.php", "permalink.php");
    private static final Set<String> RESERVED = Set.of("about", "ads", "adsmanager", "ajax", "browse", "business",
            "careers", "checkpoint", "consent", "cookie", "dialog", "directory", "events", "find-friends",
            "friends", "fundraisers", "games", "gaming", "groups", "hashtag", "help", "home", "i", "legal", "live",
            "login", "logout", "marketplace", "media", "me", "messages", "notes", "notifications", "pages", "people",
            "permalink", "photo", "photos", "places", "plugins", "policies", "policy", "posts", "privacy", "public",
            "recover", "reel", "reels", "reg", "saved", "search", "settings", "share", "sharer", "signup", "stories",
            "story", "terms", "tr", "unsupportedbrowser", "video", "videos", "watch", "whatsapp", "p", "pg");

    private FacebookLinks() {}

    static boolean hosts(WebLink link) {
        return HOST.matcher(link.host()).matches() && !OTHER.matcher(link.host()).matches();
    }

    /** The name or number, as the link writes it; empty if it leads to none. */
    static Optional<String> name(WebLink link) {
        String first = link.segment(0);
        String second = link.segment(1);
        return switch (first) {
            case "profile.php", "story.php", "permalink.php" -> digits(link.parameter("id"));
            case "people" -> digits(link.segment(2));
            case "pages" -> second.equals("category")
                    ? numberOf(link.segment(3)).or(() -> plain(link.segment(3)))
                    : digits(link.segment(2)).or(() -> numberOf(second));
            case "p" -> numberOf(second);
            case "pg" -> numberOf(second).or(() -> plain(second));
            case "public" -> plain(second);
            default -> VERSION.matcher(first).matches() ? plain(second) : numberOf(first).or(() -> plain(first));
        };
    }

    /** The name or number of a group, which is no account but may be the subject of a saved page. */
    static Optional<String> group(WebLink link) {
        return link.segment(0).equals("groups") ? plain(link.segment(1)) : Optional.empty();
    }

    /** The text, if it may be an account's name or number. */
    static Optional<String> plain(String text) {
        boolean fits = NAME.matcher(text).matches() && !text.endsWith(".php") && !BY_ID.contains(text)
                && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> numberOf(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> digits(String text) {
        return text.matches("\\d{1,20}") ? Optional.of(text) : Optional.empty();
    }
}
