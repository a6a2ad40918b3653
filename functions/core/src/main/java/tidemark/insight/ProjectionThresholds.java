package tidemark.insight;

/**
 * When the next milestone is projected.
 *
 * @param trendDays how many days show the trend, the newest number's included
 * @param leastNumbers fewer numbers in them show none
 * @param horizonDays the latest day of the projection lies within them, counted from today
 * @param freshDays the newest number is at most as old
 * @param z how many standard deviations the interval spans to each side; 1.645 is nine in ten where changes are normally distributed
 */
public record ProjectionThresholds(int trendDays, int leastNumbers, int horizonDays, int freshDays, double z) {

    public static final ProjectionThresholds DEFAULT = new ProjectionThresholds(56, 28, 180, 2, 1.645);

    public ProjectionThresholds {
        if (trendDays > TheilSen.MOST || leastNumbers < 3 || leastNumbers > trendDays || horizonDays < 1
                || freshDays < 0 || !(z > 0)) {
            throw new IllegalArgumentException(
                    "a projection rests on 3 to " + TheilSen.MOST + " days and reaches one day at least");
        }
    }
}
