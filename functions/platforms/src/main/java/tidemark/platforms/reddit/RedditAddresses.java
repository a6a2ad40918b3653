package tidemark.platforms.reddit;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.WebLink;

/**
 * Handles are {@code r/name} and {@code u/name} in lower case; a bare name is no handle, because it may be either. A user's own subreddit, {@code
 * r/u_name}, is the user.
 */
class RedditAddresses implements Addresses {

    static final Platform REDDIT = new Platform("reddit");

    private static final Pattern HOST = Pattern
            .compile("(?:[a-z]{1,10}\\.|[a-z]{2}-[a-z]{2}\\.)?reddit\\.com|redd\\.it");
    private static final Set<String> NO_SITE = Set.of("ads.reddit.com", "mods.reddit.com", "support.reddit.com");
    private static final Pattern HANDLE = Pattern.compile("/?(r|u|user)/@?([a-z0-9_-]{2,21}|u_[a-z0-9_-]{3,20})/?");
    private static final Set<String> PAGES = Set.of("r/all", "r/popular", "r/friends", "r/mod", "r/random",
            "r/randnsfw",
            "r/myrandom", "r/subreddits", "r/dashboard", "u/me", "u/login");
    private static final Set<String> POSTS = Set.of("comments", "s", "duplicates", "wiki", "m");

    @Override
    public Set<String> aliases() {
        return Set.of("subreddit", "redditcom");
    }

    @Override
    public String form() {
        return "r/ and the name of a subreddit, or u/ and the name of a user";
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOST.matcher(link.host()).matches() && !NO_SITE.contains(link.host());
    }

    @Override
    public Optional<Address> at(WebLink link) {
        boolean post = POSTS.contains(link.segment(2).toLowerCase(Locale.ROOT));
        return post ? Optional.empty() : of(link.segment(0) + "/" + link.segment(1));
    }

    @Override
    public Optional<Address> of(String handle) {
        Matcher matcher = HANDLE.matcher(handle.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(2);
        boolean own = name.startsWith("u_");
        String canonical = own || !matcher.group(1).equals("r")
                ? RedditKind.USER.prefix() + (own && matcher.group(1).equals("r") ? name.substring(2) : name)
                : RedditKind.SUBREDDIT.prefix() + name;
        return PAGES.contains(canonical) ? Optional.empty() : Optional.of(new Address(REDDIT, canonical));
    }

    @Override
    public URI profile(Address address) {
        String handle = address.handle();
        return URI.create("https://www.reddit.com/"
                + (handle.startsWith(RedditKind.USER.prefix()) ? "user/" + handle.substring(2) : handle) + "/");
    }

    @Override
    public boolean permanent(String text) {
        return text.matches("t[25]_[a-z0-9]{1,13}");
    }
}
