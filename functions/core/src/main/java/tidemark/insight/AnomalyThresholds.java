package tidemark.insight;

/**
 * When a day's change counts as an anomaly.
 *
 * @param score how many spreads the change lies from the usual one, at least
 * @param rhythmDays how many days before the change show what is usual
 * @param leastDays fewer known changes in them show nothing
 * @param leastWeeks a weekday with fewer known changes has no rhythm of its own
 * @param leastSpread the least spread taken, in followers: a still audience has none, and one follower more is no anomaly
 * @param leastSpreadShare the least spread taken, as a share of the audience
 */
public record AnomalyThresholds(double score, int rhythmDays, int leastDays, int leastWeeks, double leastSpread,
        double leastSpreadShare) {

    public static final AnomalyThresholds DEFAULT = new AnomalyThresholds(6, 91, 21, 6, 2, 0.00002);

    public AnomalyThresholds {
        if (!(score > 0) || leastDays < 2 || leastWeeks < 2 || rhythmDays < leastDays || !(leastSpread > 0)
                || !(leastSpreadShare >= 0)) {
            throw new IllegalArgumentException("thresholds of anomalies are positive, and the rhythm has days enough");
        }
    }
}
