package tidemark.insight;

import java.util.Arrays;

/** Middle and spread of numbers, which a few wild ones among them do not move. */
final class RobustStatistics {

    /** By which the median absolute deviation of normally distributed numbers is multiplied to give their standard deviation. */
    static final double NORMAL = 1.4826;

    private RobustStatistics() {}

    /** The middle number, or the mean of the middle two. */
    static double median(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no numbers have no median");
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median distance of the numbers from a centre. */
    static double deviation(double centre, double... numbers) {
        return median(Arrays.stream(numbers).map(number -> Math.abs(number - centre)).toArray());
    }
}
