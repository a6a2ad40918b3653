package tidemark.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Metric;

/**
 * What an audience does with the content of an account, computed from one snapshot. Each number is absent where a count that it needs is
 * unknown, and where the terms of the snapshot forbid to compute it.
 */
public final class ContentMetrics {

    private ContentMetrics() {}

    /**
     * Likes, comments and shares together. Absent unless likes and one of the other two are known: likes alone are likes of a page, not of
     * its posts, and the others alone are a part of a number. The third may be unknown, for many platforms do not count it. A sum beyond
     * 64 bits, which only a wrong number has, is absent too.
     */
    public static Optional<Whole> engagement(Snapshot snapshot) {
        Whole likes = number(snapshot, Metric.LIKES);
        List<Whole> others = Stream.of(Metric.COMMENTS, Metric.SHARES).map(metric -> number(snapshot, metric))
                .filter(Objects::nonNull).toList();
        Optional<Whole> sum = others.isEmpty() ? Optional.empty() : Optional.ofNullable(likes);
        for (Whole other : others) {
            sum = sum.flatMap(known -> known.plus(other));
        }
        return sum;
    }

    /** The engagement as a part of the audience; absent too where the audience may be 0. */
    public static Optional<Fraction> engagementRate(Snapshot snapshot) {
        return engagement(snapshot).flatMap(sum -> per(sum, number(snapshot, Metric.FOLLOWERS)));
    }

    /** The views of an account divided by its videos; absent too where it may have no video. */
    public static Optional<Fraction> viewsPerVideo(Snapshot snapshot) {
        return Optional.ofNullable(number(snapshot, Metric.VIEWS))
                .flatMap(views -> per(views, number(snapshot, Metric.VIDEOS)));
    }

    private static Optional<Fraction> per(Whole number, @Nullable Whole divisor) {
        return divisor == null ? Optional.empty() : number.per(divisor);
    }

    private static @Nullable Whole number(Snapshot snapshot, Metric metric) {
        return snapshot.retention().derived() && snapshot.metrics().containsKey(metric)
                ? Whole.of(snapshot.metrics().get(metric))
                : null;
    }
}
