package tidemark.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

import tidemark.account.AccountId;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/** Snapshots and counts for examples. */
public final class Days {

    /** Terms that forbid to compute other numbers. */
    public static final RetentionTerms NOT_DERIVABLE = new RetentionTerms(30, false, false);

    private static final AccountId ID = new AccountId(1, 1);

    private Days() {}

    public static Snapshot snapshot(String day, Map<Metric, Count> metrics) {
        return snapshot(day, metrics, RetentionTerms.FREE);
    }

    public static Snapshot snapshot(String day, Map<Metric, Count> metrics, RetentionTerms retention) {
        return new Snapshot(ID, noon(LocalDate.parse(day)), metrics, "followers", "api", retention);
    }

    public static Snapshot followers(String day, long followers) {
        return snapshot(day, Map.of(Metric.FOLLOWERS, Count.exact(followers)));
    }

    /** A number whose last digits are cut off. */
    public static Count cut(long value, long unit) {
        return new Count(value, Precision.ROUNDED, value, value + unit - 1);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
