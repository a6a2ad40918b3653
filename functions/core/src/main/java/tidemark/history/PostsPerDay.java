package tidemark.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;

/**
 * How many posts an account gained a day, net of deleted ones, between two days on which its posts were counted.
 *
 * @param from the earlier day, as close to the span asked for as there is a number
 * @param to the newest day
 * @param rate the posts gained, divided by the true distance in days
 */
public record PostsPerDay(LocalDate from, LocalDate to, Fraction rate) {

    /**
     * The rate over a span that ends with the newest number of posts, under the rules of {@link Growth#over}: absent where the days lie
     * more than a seventh of the span from those asked for, and where rounded numbers did not move. Absent too where the number fell: posts
     * were deleted, and how many are new is unknown. Snapshots whose terms forbid to compute it do not count.
     *
     * @param snapshots at most one a day, in any order
     * @param days 1 to 90
     * @param today the UTC day on which it is told
     */
    public static Optional<PostsPerDay> over(Collection<Snapshot> snapshots, int days, LocalDate today) {
        NavigableMap<LocalDate, Count> posts = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            Count count = snapshot.metrics().get(Metric.POSTS);
            if (count != null && snapshot.retention().derived()) {
                posts.put(snapshot.day(), count);
            }
        }
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        GrowthWindow window = GrowthWindow.EMPTY;
        for (var entry : posts.tailMap(posts.lastKey().minusDays(GrowthWindow.DAYS - 1L), true).entrySet()) {
            window = window.with(entry.getKey(), entry.getValue());
        }
        return Growth.over(window, days, today).filter(growth -> growth.change() >= 0)
                .flatMap(growth -> of(growth, number(posts, growth.from()), number(posts, growth.to())));
    }

    private static Optional<PostsPerDay> of(Growth growth, Whole before, Whole now) {
        Whole gained = now.minus(before);
        Whole bounded = new Whole(gained.value(), Math.max(0, gained.low()), gained.high(), gained.precision());
        return bounded.per(new Whole(growth.days(), growth.days(), growth.days(), Precision.EXACT))
                .map(rate -> new PostsPerDay(growth.from(), growth.to(), rate));
    }

    private static Whole number(NavigableMap<LocalDate, Count> posts, LocalDate day) {
        return Whole.of(Objects.requireNonNull(posts.get(day)));
    }
}
