package tidemark.simulator.population;

import java.time.Instant;

/**
 * The size of an account's audience over time: a seeded size at the start of 2026, a steady rate of growth (one in ten
 * accounts slowly shrinks), a young account's faster start, and surges, all on the account's growth clock.
 */
final class AudienceCurve {

    private static final Instant ANCHOR = Instant.parse("2026-01-01T00:00:00Z");
    private static final double YEAR = 365.25;
    private static final double START_DAYS = 700;
    private static final double MOST_RATE = 0.6;

    private final GrowthClock clock;
    private final Surges surges;
    private final double size;
    private final double rate;
    private final double born;
    private final double anchor;
    private final double atAnchor;

    AudienceCurve(long hash, Traits traits, GrowthClock clock, Instant born) {
        this.clock = clock;
        this.born = clock.steady(born);
        this.anchor = clock.steady(ANCHOR);
        this.surges = new Surges(Seeded.draw(hash, 11), this.born);
        this.size = size(Seeded.draw(hash, 12), traits);
        this.rate = rate(Seeded.draw(hash, 13));
        this.atAnchor = Math.log(start(anchor)) + surges.until(anchor);
    }

    /** The audience at a time; for a time before the account's first day, that of the first day. */
    double at(Instant time) {
        double day = Math.max(clock.read(time), born);
        double growth = rate * (day - anchor) / YEAR;
        return size * Math.exp(growth + Math.log(start(day)) + surges.until(day) - atAnchor);
    }

    /** The yearly rate of growth, as a logarithm. */
    double rate() {
        return rate;
    }

    /** The audience at the start of 2026. */
    double size() {
        return size;
    }

    private double start(double day) {
        return 1 - 0.98 * Math.exp(-(day - born) / START_DAYS);
    }

    private static double size(long hash, Traits traits) {
        double exponent = traits.medianExponent() + traits.spread() * Seeded.normal(hash);
        return Math.clamp(Math.pow(10, exponent), 100, (double) traits.ceiling());
    }

    private static double rate(long hash) {
        if (Seeded.unit(hash) < 0.1) {
            return -0.05 * Seeded.unit(Seeded.draw(hash, 2));
        }
        return Math.min(0.09 * Math.exp(0.8 * Seeded.normal(hash)), MOST_RATE);
    }
}
