package tidemark.platforms.reddit;

/**
 * What a name on Reddit belongs to: subreddits and users have names of their own, so that {@code r/nasa} and {@code u/nasa} are strangers.
 */
enum RedditKind {

    SUBREDDIT("r/", "subscribers"), USER("u/", "followers");

    private final String prefix;
    private final String audience;

    RedditKind(String prefix, String audience) {
        this.prefix = prefix;
        this.audience = audience;
    }

    String prefix() {
        return prefix;
    }

    /** What Reddit calls those who follow one. */
    String audience() {
        return audience;
    }
}
