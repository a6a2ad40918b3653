package tidemark.reading;

import java.util.Locale;

/** What is counted. {@link #FOLLOWERS} is the audience of every platform, whatever the platform calls it. */
public enum Metric {
    FOLLOWERS, FOLLOWING, POSTS, LIKES, VIEWS, SUBSCRIBERS, MEMBERS, LISTED, VIDEOS, PHOTOS, COMMENTS, SHARES;

    /** The name in the API and in keys, such as {@code followers}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no metric has that key */
    public static Metric of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
