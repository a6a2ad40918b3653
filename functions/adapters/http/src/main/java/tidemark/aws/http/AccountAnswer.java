package tidemark.aws.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.board.GrowthPeriod;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.ContentMetrics;
import tidemark.history.Growth;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/**
 * One account as the API shows it: its profile, its newest numbers with their source, and their growth. Null is unknown.
 *
 * @param formerHandles its handles before the present one, oldest first
 * @param revision counts the changes of its profile
 */
public record AccountAnswer(String id, String platform, String handle, @Nullable String permanentId,
        @Nullable String displayName, String organization, @Nullable String team, @Nullable String type, boolean core,
        List<String> tags, @Nullable String url, String status, String addedAt,
        @Nullable List<String> formerHandles, long revision, boolean simulated, @Nullable Long followers,
        @Nullable Long posts, @Nullable Long engagement, @Nullable String precision, @Nullable Long low,
        @Nullable Long high, @Nullable Double engagementRate, @Nullable Double viewsPerVideo,
        @Nullable Map<String, MetricValue> metrics, @Nullable String counts, @Nullable String method,
        @Nullable String observedAt, Map<String, Long> change, Map<String, Period> growth, @Nullable String outcome,
        @Nullable String run, @Nullable String askedAt, @Nullable String detail, @Nullable Missing missing,
        boolean gone) {

    /**
     * A number of a platform.
     *
     * @param low the least true number, if it is not exact
     * @param counts what the platform calls its audience, for the audience only
     */
    public record MetricValue(long value, String precision, @Nullable Long low, @Nullable Long high,
            @Nullable String counts) {

        private static MetricValue of(Count count, @Nullable String counts) {
            boolean exact = count.precision() == Precision.EXACT;
            return new MetricValue(count.value(), count.precision().key(), exact ? null : Long.valueOf(count.low()),
                    exact ? null : Long.valueOf(count.high()), counts);
        }
    }

    /** The growth over a period. */
    public record Period(long change, @Nullable Double rate, @Nullable Long low, @Nullable Long high, String from,
            String to, long days) {

        private static Period of(Growth growth) {
            boolean exact = growth.low() == growth.high();
            return new Period(growth.change(), growth.rate().isPresent() ? growth.rate().getAsDouble() : null,
                    exact ? null : Long.valueOf(growth.low()), exact ? null : Long.valueOf(growth.high()),
                    growth.from().toString(), growth.to().toString(), growth.days());
        }
    }

    /** The UTC days on which the platform first and last said that it does not know the account. */
    public record Missing(String first, String latest) {}

    /** @param simulated whether the numbers come from the simulator */
    public static AccountAnswer of(Accounts.Entry entry, View view, boolean simulated, Instant now) {
        Account account = entry.account();
        State state = entry.state().shown(now);
        Snapshot newest = state.newest();
        Points numbers = Points.of(newest);
        Map<String, Long> change = new LinkedHashMap<>();
        Map<String, Period> growth = new LinkedHashMap<>();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (GrowthPeriod period : GrowthPeriod.values()) {
            Growth.over(state.window(), period.days(), today).ifPresent(known -> {
                change.put(period.key(), known.change());
                growth.put(period.key(), Period.of(known));
            });
        }
        State.Visit last = state.last();
        State.Missing missing = state.missing();
        boolean everything = view != View.PUBLIC;
        return new AccountAnswer(account.id().toString(), account.address().platform().id(),
                account.address().handle(), account.permanentId(), account.displayName(), account.organization(),
                everything ? account.team() : null, account.type(), account.core(), List.copyOf(account.tags()),
                account.url(), account.status().key(), account.addedAt().toString(),
                account.formerHandles().isEmpty() ? null : account.formerHandles(), account.rev(), simulated,
                numbers.followers(), numbers.posts(), numbers.engagement(), numbers.precision(), numbers.low(),
                numbers.high(), value(newest, ContentMetrics::engagementRate),
                value(newest, ContentMetrics::viewsPerVideo), newest == null ? null : metrics(newest),
                newest == null ? null : newest.counts(), newest == null ? null : newest.method(),
                newest == null ? null : newest.observedAt().toString(), change, growth,
                last == null ? null : last.outcome().name(), last == null ? null : last.run(),
                last == null ? null : last.at().toString(),
                last == null || !everything || last.detail().isEmpty() ? null : last.detail(),
                missing == null ? null : new Missing(missing.first().toString(), missing.latest().toString()),
                missing != null && missing.confirmed());
    }

    private static Map<String, MetricValue> metrics(Snapshot newest) {
        Map<String, MetricValue> metrics = new LinkedHashMap<>();
        newest.metrics().forEach((metric, count) -> metrics.put(metric.key(),
                MetricValue.of(count, metric == Metric.FOLLOWERS ? newest.counts() : null)));
        return metrics;
    }

    private static @Nullable Double value(@Nullable Snapshot newest, Function<Snapshot, Optional<Fraction>> number) {
        return newest == null ? null : number.apply(newest).map(Fraction::value).orElse(null);
    }

    /** The numbers that an account and each point of its history show alike. */
    public record Points(@Nullable Long followers, @Nullable Long posts, @Nullable Long engagement,
            @Nullable String precision, @Nullable Long low, @Nullable Long high) {

        /** @param snapshot absent where no number is known */
        public static Points of(@Nullable Snapshot snapshot) {
            if (snapshot == null) {
                return new Points(null, null, null, null, null, null);
            }
            Count followers = snapshot.followers().orElse(null);
            Count posts = snapshot.metrics().get(Metric.POSTS);
            boolean bounded = followers != null && followers.precision() != Precision.EXACT;
            return new Points(followers == null ? null : followers.value(), posts == null ? null : posts.value(),
                    ContentMetrics.engagement(snapshot).map(Whole::value).orElse(null),
                    followers == null ? null : followers.precision().key(),
                    followers != null && bounded ? followers.low() : null,
                    followers != null && bounded ? followers.high() : null);
        }
    }
}
