package tidemark.reading;

import java.util.Locale;

/** What is counted. {@link #FOLLOWERS} is the audience of every platform, whatever the platform calls it. */
public enum Metric {
    /** The audience. */
    FOLLOWERS(0),
    /** Accounts that it follows. */
    FOLLOWING(1),
    /** What it has published. */
    POSTS(2),
    /** Likes of its page, or of its posts where {@link #COMMENTS} or {@link #SHARES} are counted too. */
    LIKES(3),
    /** Views of what it has published. */
    VIEWS(4),
    /** Subscribers, where the platform counts them beside its audience. */
    SUBSCRIBERS(5),
    /** Members, where the platform counts them beside its audience. */
    MEMBERS(6),
    /** Lists of others that it is in. */
    LISTED(7),
    /** Videos that it has published. */
    VIDEOS(8),
    /** Photos that it has published. */
    PHOTOS(9),
    /** Comments on its posts. */
    COMMENTS(10),
    /** Times that its posts were shared. */
    SHARES(11);

    private final int code;

    Metric(int code) {
        this.code = code;
    }

    /** The number in stored snapshots; numbers never change meaning and are at most 31. */
    public int code() {
        return code;
    }

    /** The name in the API and in keys, such as {@code followers}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no metric has that number */
    public static Metric of(int code) {
        for (Metric metric : values()) {
            if (metric.code == code) {
                return metric;
            }
        }
        throw new IllegalArgumentException("no metric has the code " + code);
    }

    /** @throws IllegalArgumentException if no metric has that key */
    public static Metric of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
