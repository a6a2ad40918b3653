package tidemark.simulator.population;

import java.time.Instant;

/**
 * Time as measured by an account's growth: seven days a week, longer from Monday to Friday than at the weekend, with noise from day to
 * day. Continuous and never decreasing, so that numbers that grow with it have no jumps.
 */
final class GrowthClock {

    private static final double SECONDS_A_DAY = 86_400;
    /** 1970-01-05, the first Monday of the epoch, in days. */
    private static final long FIRST_MONDAY = 4;
    /** The most by which a day is early or late, in days: below a third of the shortest day the clock cannot run backwards. */
    private static final double WOBBLE = 0.14;

    private final long hash;
    private final double weekend;
    private final double weekday;

    GrowthClock(long hash) {
        this.hash = hash;
        this.weekend = 0.5 + 0.25 * Seeded.unit(Seeded.draw(hash, -1));
        this.weekday = (7 - 2 * weekend) / 5;
    }

    /** Days of growth since the epoch, including the noise from day to day. */
    double read(Instant time) {
        return steady(time) + wobble(days(time));
    }

    /** Days of growth since the epoch, with the weekday rhythm alone: strictly increasing. */
    double steady(Instant time) {
        double days = days(time) - FIRST_MONDAY;
        double week = Math.floor(days / 7);
        double inWeek = days - 7 * week;
        return 7 * week + Math.min(inWeek, 5) * weekday + Math.max(inWeek - 5, 0) * weekend;
    }

    private double wobble(double days) {
        long day = (long) Math.floor(days);
        double part = days - day;
        double eased = part * part * (3 - 2 * part);
        return WOBBLE * (offset(day) * (1 - eased) + offset(day + 1) * eased);
    }

    /** The offset of a day's midnight, in [-1, 1). */
    private double offset(long day) {
        return 2 * Seeded.unit(Seeded.draw(hash, day)) - 1;
    }

    private static double days(Instant time) {
        return (time.getEpochSecond() + time.getNano() / 1e9) / SECONDS_A_DAY;
    }
}
