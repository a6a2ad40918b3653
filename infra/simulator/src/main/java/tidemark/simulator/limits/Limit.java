package tidemark.simulator.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The limit of a platform for one scope.
 *
 * @param interval the least time between the starts of two requests
 * @param concurrency the most requests under way at once
 * @param window the requests allowed in a window of time; null if the platform publishes none
 * @param day the requests allowed in a day; null if the platform publishes none
 */
public record Limit(Duration interval, int concurrency, @Nullable Window window, @Nullable Day day) {

    /** A number of requests in a period, which starts with the first request. */
    public record Window(int requests, Duration period) {}

    /**
     * A number of requests from midnight to midnight of a time zone.
     *
     * @param speed above 1, a day is 86,400 seconds of a time that runs faster by this factor since 1970, whatever the zone
     */
    public record Day(int requests, ZoneId zone, double speed) {

        private static final double MILLIS = 86_400_000;

        /** The end of the day that contains a time. */
        Instant end(Instant time) {
            if (speed == 1) {
                return LocalDate.ofInstant(time, zone).plusDays(1).atStartOfDay(zone).toInstant();
            }
            double next = Math.floor((double) time.toEpochMilli() * speed / MILLIS) + 1;
            return Instant.ofEpochMilli(Math.round(Math.ceil(next * MILLIS / speed)));
        }
    }

    /** The same limit at another speed: intervals, windows and days shrink, counts stay. */
    Limit at(double speed) {
        Window shrunk = window == null ? null : new Window(window.requests(), shrink(window.period(), speed));
        Day faster = day == null ? null : new Day(day.requests(), day.zone(), speed);
        return new Limit(shrink(interval, speed), concurrency, shrunk, faster);
    }

    private static Duration shrink(Duration duration, double speed) {
        return Duration.ofNanos(Math.round((double) duration.toNanos() / speed));
    }
}
