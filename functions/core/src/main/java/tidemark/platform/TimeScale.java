package tidemark.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How fast the time of quotas runs against the clock's: 1 against real platforms, more against the simulator.
 *
 * @param speed at least 1
 */
public record TimeScale(int speed) {

    private static final long DAY_MILLIS = 86_400_000L;

    public static final TimeScale REAL = new TimeScale(1);

    public TimeScale {
        if (speed < 1) {
            throw new IllegalArgumentException("a speed is at least 1");
        }
    }

    public Duration scale(Duration duration) {
        return duration.dividedBy(speed);
    }

    /** The quota day of an instant: the date in the zone, or, where time runs faster, the number of the simulated day. */
    public String day(Instant instant, ZoneId zone) {
        return speed == 1 ? LocalDate.ofInstant(instant, zone).toString() : Long.toString(simulatedDay(instant));
    }

    /** When the next quota day begins. */
    public Instant nextDay(Instant instant, ZoneId zone) {
        if (speed == 1) {
            return LocalDate.ofInstant(instant, zone).plusDays(1).atStartOfDay(zone).toInstant();
        }
        return Instant.ofEpochMilli(Math.ceilDiv((simulatedDay(instant) + 1) * DAY_MILLIS, speed));
    }

    private long simulatedDay(Instant instant) {
        return instant.toEpochMilli() * speed / DAY_MILLIS;
    }
}
