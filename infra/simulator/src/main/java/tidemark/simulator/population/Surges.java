package tidemark.simulator.population;

import java.util.ArrayList;
import java.util.List;

/** The surges of an account's audience: about one a year, each adding 0.3 to 2.5 % smoothly within four days. */
final class Surges {

    private static final int BLOCK_DAYS = 90;
    private static final int BLOCKS = 4 * 60;
    private static final double RISE_DAYS = 4;
    private static final double SHARE_OF_BLOCKS = 0.25;

    private record Surge(double start, double size) {

        double risen(double day) {
            double part = Math.clamp((day - start) / RISE_DAYS, 0, 1);
            return size * part * part * (3 - 2 * part);
        }
    }

    private final List<Surge> surges = new ArrayList<>();

    /** The surges of sixty years from a day on, in growth days. */
    Surges(long hash, double from) {
        for (int block = 0; block < BLOCKS; block++) {
            long draw = Seeded.draw(hash, block);
            if (Seeded.unit(draw) < SHARE_OF_BLOCKS) {
                double within = Seeded.unit(Seeded.draw(draw, 0)) * (BLOCK_DAYS - RISE_DAYS);
                double size = 0.003 + 0.022 * Math.pow(Seeded.unit(Seeded.draw(draw, 1)), 2);
                surges.add(new Surge(from + (double) block * BLOCK_DAYS + within, size));
            }
        }
    }

    /** The logarithm of the factor by which all surges up to a day raised the audience. */
    double until(double day) {
        double sum = 0;
        for (Surge surge : surges) {
            if (surge.start > day) {
                break;
            }
            sum += surge.risen(day);
        }
        return sum;
    }
}
