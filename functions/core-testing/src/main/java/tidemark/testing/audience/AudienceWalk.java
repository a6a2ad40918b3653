package tidemark.testing.audience;

import java.time.LocalDate;
import java.util.Random;

/**
 * The true daily changes of an audience: a steady mean, a rhythm of the week, and independent noise. Sizes from 300 to 3 million, means from
 * 0.01 % to 0.6 % of the first size a day.
 */
final class AudienceWalk {

    /** The degrees of freedom of heavy-tailed noise. */
    private static final int DEGREES = 4;

    final double size;

    /** The standard deviation of a day's change around what is usual on its weekday. */
    final double spread;

    private final double mean;
    private final double[] week = new double[7];
    private final Tails tails;
    private final Random random;

    AudienceWalk(long seed, Tails tails) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
        this.tails = tails;
        this.size = Math.pow(10, 2.5 + 4 * random.nextDouble());
        this.mean = size * 0.0001 * Math.pow(60, random.nextDouble());
        double sum = 0;
        for (int i = 0; i < week.length; i++) {
            week[i] = 0.4 + 1.2 * random.nextDouble();
            sum += week[i];
        }
        for (int i = 0; i < week.length; i++) {
            week[i] *= week.length / sum;
        }
        this.spread = Math.sqrt(mean + Math.pow(mean * (0.1 + 0.4 * random.nextDouble()), 2));
    }

    /** The change of the next day, in order. */
    double next(LocalDate day) {
        return mean * week[day.getDayOfWeek().getValue() - 1] + spread * noise();
    }

    private double noise() {
        if (tails == Tails.NORMAL) {
            return random.nextGaussian();
        }
        double squares = 0;
        for (int i = 0; i < DEGREES; i++) {
            double part = random.nextGaussian();
            squares += part * part;
        }
        return random.nextGaussian() / Math.sqrt(squares / DEGREES) / Math.sqrt(DEGREES / (DEGREES - 2.0));
    }
}
