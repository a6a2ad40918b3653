package tidemark.simulator.population;

import java.time.Instant;

/**
 * A total that accumulates since an account was opened: a given amount a day at the start of 2026, more or less at other times as the
 * audience grows or shrinks. It runs on the account's growth clock, is continuous and never falls.
 */
final class Accrual {

    private static final Instant ANCHOR = Instant.parse("2026-01-01T00:00:00Z");
    private static final double YEAR = 365.25;
    private static final double STILL = 1e-6;

    private final GrowthClock clock;
    private final double aDay;
    private final double rate;
    private final double anchor;
    private final double born;

    /**
     * @param aDay the amount added a day at the start of 2026
     * @param rate the yearly growth of that amount, as a logarithm
     */
    Accrual(GrowthClock clock, double aDay, double rate, Instant born) {
        this.clock = clock;
        this.aDay = aDay;
        this.rate = rate / YEAR;
        this.anchor = clock.steady(ANCHOR);
        this.born = clock.steady(born);
    }

    /** The total at a time, rounded down. */
    long at(Instant time) {
        double day = Math.max(clock.steady(time), born);
        return Math.round(Math.floor(aDay * (gathered(day) - gathered(born))));
    }

    private double gathered(double day) {
        return Math.abs(rate) < STILL ? day : Math.exp(rate * (day - anchor)) / rate;
    }
}
