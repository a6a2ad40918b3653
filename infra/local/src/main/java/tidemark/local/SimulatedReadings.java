package tidemark.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Precision;
import tidemark.reading.Rounding;
import tidemark.simulator.population.Numbers;

/**
 * Builds readings from the simulator's numbers of an account: the metrics, abbreviated where the platform abbreviates them, and the platform's word
 * for the audience. A history of them has the same form as later readings.
 */
final class SimulatedReadings {

    private static final String LEMMY_COMMUNITY = "!";
    private static final String REDDIT_COMMUNITY = "r/";
    private static final String PEERTUBE_ACCOUNT = "a/";
    private static final int YOUTUBE_FIGURES = 3;
    private static final long ABBREVIATED_FROM = 1000;

    private SimulatedReadings() {}

    static Map<Metric, Count> metrics(Address address, Numbers numbers) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        String platform = address.platform().id();
        metrics.put(Metric.FOLLOWERS, audience(platform, numbers.followers()));
        put(metrics, Metric.FOLLOWING, numbers.following());
        put(metrics, Metric.POSTS, numbers.posts());
        put(metrics, Metric.LIKES, numbers.likes());
        put(metrics, Metric.VIEWS, numbers.views());
        hiddenBecause(address).forEach(metrics::remove);
        return metrics;
    }

    /** The metrics that the population has and the first method does not report. */
    private static Set<Metric> hiddenBecause(Address address) {
        return switch (address.platform().id()) {
            case "flickr" -> Set.of(Metric.FOLLOWERS, Metric.FOLLOWING);
            case "tumblr" -> Set.of(Metric.POSTS);
            case "lemmy" -> address.handle().startsWith(LEMMY_COMMUNITY) ? Set.of() : Set.of(Metric.FOLLOWERS);
            default -> Set.of();
        };
    }

    static String counts(Address address) {
        boolean subscribed = switch (address.platform().id()) {
            case "telegram", "youtube", "lemmy", "substack" -> true;
            case "peertube" -> !address.handle().startsWith(PEERTUBE_ACCOUNT);
            case "reddit" -> address.handle().startsWith(REDDIT_COMMUNITY);
            default -> false;
        };
        return subscribed ? "subscribers" : "followers";
    }

    private static Count audience(String platform, long number) {
        return switch (platform) {
            case "youtube" -> firstFigures(number);
            case "substack" -> magnitude(number);
            default -> Count.exact(number);
        };
    }

    /** Rounds down to three significant figures. */
    private static Count firstFigures(long number) {
        long unit = unit(number, YOUTUBE_FIGURES);
        return unit == 1 ? Count.exact(number) : Rounding.DOWN.count(number / unit * unit, unit, Precision.ROUNDED);
    }

    /** Keeps the first figure; a 1 may stand for its whole order of magnitude. */
    private static Count magnitude(long number) {
        long unit = unit(number, 1);
        long reported = number / unit * unit;
        Precision precision = reported < ABBREVIATED_FROM ? Precision.ROUNDED : Precision.ABBREVIATED;
        return reported == unit
                ? new Count(reported, precision, reported, reported * 10 - 1)
                : Rounding.DOWN.count(reported, unit, precision);
    }

    private static long unit(long number, int figures) {
        return Math.powExact(10L, Math.max(0, Long.toString(number).length() - figures));
    }

    private static void put(Map<Metric, Count> metrics, Metric metric, @Nullable Long number) {
        if (number != null) {
            metrics.put(metric, Count.exact(number));
        }
    }
}
