package tidemark.insight;

import java.util.Arrays;

/**
 * The trend of points: the median of the slopes of all pairs, which up to a quarter of wild points do not move, and Sen's interval of it from
 * the ranks of the slopes (P. K. Sen, 1968). The interval takes points for independent of each other.
 *
 * @param slope y for each unit of x
 */
record TheilSen(double slope, double low, double high) {

    /** The most points taken; the work grows with their square. */
    static final int MOST = 400;

    /**
     * @param x rising, at least two
     * @param z how many standard deviations of Kendall's statistic the interval spans to each side
     * @throws IllegalArgumentException if there are fewer than two points, or more than {@link #MOST}
     */
    static TheilSen of(double[] x, double[] y, double z) {
        int n = x.length;
        if (n < 2 || n > MOST || y.length != n) {
            throw new IllegalArgumentException("a trend needs 2 to " + MOST + " points");
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[at++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        Arrays.sort(slopes);
        double reach = z * Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        int first = (int) Math.floor((slopes.length - reach) / 2) - 1;
        int last = (int) Math.ceil((slopes.length + reach) / 2);
        return new TheilSen(RobustStatistics.median(slopes), slopes[Math.max(0, first)],
                slopes[Math.min(slopes.length - 1, last)]);
    }
}
