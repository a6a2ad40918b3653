package tidemark.query;

import java.time.Duration;

import tidemark.cache.CachePolicy;

/** How long the answers of each route are cached. */
final class CachePolicies {

    static final CachePolicy SUMMARY = new CachePolicy("summary", Duration.ofMinutes(5));
    static final CachePolicy GRID = new CachePolicy("grid", Duration.ofMinutes(5));
    static final CachePolicy ACCOUNTS = new CachePolicy("accounts", Duration.ofMinutes(15));
    static final CachePolicy ACCOUNT = new CachePolicy("account", Duration.ofMinutes(15));
    static final CachePolicy TOTALS = new CachePolicy("totals", Duration.ofMinutes(10));
    static final CachePolicy INSIGHTS = new CachePolicy("insights", Duration.ofMinutes(10));
    static final CachePolicy LEADERBOARD = new CachePolicy("leaderboard", Duration.ofMinutes(5));
    /** No tag stands for several accounts, so an answer about them is out of date for this long at most. */
    static final CachePolicy COMPARE = new CachePolicy("compare", Duration.ofMinutes(1));
    static final CachePolicy HISTORY = new CachePolicy("history", Duration.ofMinutes(10));

    private CachePolicies() {}
}
