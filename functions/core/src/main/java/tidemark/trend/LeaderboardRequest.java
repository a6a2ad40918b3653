package tidemark.trend;

import java.util.Locale;

import tidemark.board.GrowthPeriod;

/**
 * By what accounts are ranked.
 *
 * @param period over which gains are told, also where they are not ranked by
 * @param limit the most places told, 1 to {@link #MAX_LIMIT}
 * @param minFollowers accounts with fewer followers are left out; {@link RankBy#RATE} counts those at the begin of the period
 */
public record LeaderboardRequest(RankBy metric, GrowthPeriod period, int limit, long minFollowers) {

    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 100;

    /** The number that accounts are ranked by, the greatest first. */
    public enum RankBy {
        GAIN(0),
        /** A few new followers are a high rate for a tiny account, so it takes a thousand to take part. */
        RATE(1_000), FOLLOWERS(0);

        private final long defaultMinFollowers;

        RankBy(long defaultMinFollowers) {
            this.defaultMinFollowers = defaultMinFollowers;
        }

        /** The least number of followers where the caller asks for none. */
        public long defaultMinFollowers() {
            return defaultMinFollowers;
        }

        /** The name in the API, such as {@code gain}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the limit is out of its bounds or the least number of followers is negative */
    public LeaderboardRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a leaderboard has 1 to " + MAX_LIMIT + " places");
        }
        if (minFollowers < 0) {
            throw new IllegalArgumentException("a number of followers is not negative");
        }
    }
}
