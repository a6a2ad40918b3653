package tidemark.platforms.reddit;

/** The kind of a Reddit account: subreddits and users have separate namespaces, so {@code r/nasa} and {@code u/nasa} are unrelated. */
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

    /** Reddit's word for the audience. */
    String audience() {
        return audience;
    }
}
