package tidemark.insight;

/**
 * When something is told as an insight, and how much at most.
 *
 * @param historyDays how far back numbers are looked at, today included; at most 400
 * @param mostPerKind the newest insights of one kind and account that are told
 * @param mostPerAccount the insights of one account that are told, the severest and newest
 * @param leastMilestone smaller milestones are not told
 * @param gapDays days without a number inside the history, at least
 * @param gapNoticeDays a gap of so many days is a notice
 * @param staleDays days without a new number, at least
 * @param staleWarningDays with so many it is a warning
 * @param goneDays days between the first and the last time the platform said so, at least
 * @param leastPeers with fewer others no account is compared
 * @param percentileEdge the share of peers at either end that is told
 */
public record Thresholds(int historyDays, int mostPerKind, int mostPerAccount, AnomalyThresholds anomaly,
        ProjectionThresholds projection, long leastMilestone, int gapDays, int gapNoticeDays, int staleDays,
        int staleWarningDays, int goneDays, int leastPeers, double percentileEdge) {

    /** The most days of a history that are looked at. */
    public static final int MOST_DAYS = 400;

    public static final Thresholds DEFAULT = new Thresholds(MOST_DAYS, 5, 20, AnomalyThresholds.DEFAULT,
            ProjectionThresholds.DEFAULT, 100, 2, 7, 3, 14, 1, 10, 0.1);

    public Thresholds {
        if (historyDays < 1 || historyDays > MOST_DAYS) {
            throw new IllegalArgumentException("a history of 1 to " + MOST_DAYS + " days is looked at");
        }
        if (mostPerKind < 1 || mostPerAccount < 1 || leastMilestone < 1 || gapDays < 1 || staleDays < 1 || goneDays < 1
                || leastPeers < 1) {
            throw new IllegalArgumentException("thresholds of insights are 1 or more");
        }
        if (!(percentileEdge > 0 && percentileEdge <= 0.5)) {
            throw new IllegalArgumentException("the edge of percentiles is at most a half");
        }
    }
}
