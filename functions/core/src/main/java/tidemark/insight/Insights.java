package tidemark.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tidemark.history.Snapshot;

/**
 * What stands out in the history of an account. The same facts give the same insights with the same ids. Immutable, thread-safe.
 *
 * <p>Work for one account: the numbers are sorted once for each day whose change is judged, at most 365 times 91 of them, and a trend takes the
 * square of its days.
 */
public final class Insights {

    /** The most days of events that can be asked for. */
    public static final int MOST_DAYS = 365;

    private final Thresholds thresholds;
    private final List<InsightRule> rules;

    public Insights(Thresholds thresholds) {
        this.thresholds = thresholds;
        GoneRule gone = new GoneRule(thresholds.goneDays());
        this.rules = List.of(new AnomalyRule(thresholds.anomaly()),
                new MilestonePassedRule(thresholds.leastMilestone()),
                new MilestoneProjectionRule(thresholds.leastMilestone(), thresholds.projection()),
                new StaleRule(thresholds.staleDays(), thresholds.staleWarningDays(), gone), gone, new RenamedRule(),
                new GapRule(thresholds.gapDays(), thresholds.gapNoticeDays()));
    }

    /**
     * The insights of one account, newest first.
     *
     * @param observed with snapshots of as many days as {@link #wantedDays} says, if there are so many
     * @param peers of which the account is one
     * @param today the UTC day on which they are told
     * @param days how many days of events are told, today included, 1 to {@link #MOST_DAYS}; what holds today is told however old it is
     */
    public List<Insight> of(ObservedAccount observed, PeerGroups peers, LocalDate today, int days) {
        checked(days);
        Facts facts = Facts.of(observed, today, days, thresholds.historyDays());
        List<Insight> found = new ArrayList<>();
        rules.forEach(rule -> found.addAll(rule.of(facts)));
        found.addAll(percentile(peers).of(facts));
        Map<InsightKind, List<Insight>> byKind = found.stream().sorted(Insight.NEWEST_FIRST)
                .collect(Collectors.groupingBy(Insight::kind, () -> new EnumMap<>(InsightKind.class),
                        Collectors.toList()));
        return byKind.values().stream().flatMap(those -> those.stream().limit(thresholds.mostPerKind()))
                .sorted(Insight.WEIGHTIEST_FIRST).limit(thresholds.mostPerAccount()).sorted(Insight.NEWEST_FIRST)
                .toList();
    }

    /** Where an account stands among its peers, if that is told; the same as among its other insights. Its newest snapshot is enough. */
    public List<Insight> standing(ObservedAccount observed, PeerGroups peers, LocalDate today) {
        return percentile(peers).of(Facts.of(observed, today, 1, thresholds.historyDays()));
    }

    /** Whether the newest number of an account counts among those of its peers. */
    public boolean peer(Snapshot newest, LocalDate today) {
        return newest.retention().derived() && newest.followers().isPresent()
                && !newest.day().isBefore(today.minusDays(thresholds.staleDays()));
    }

    private InsightRule percentile(PeerGroups peers) {
        return new PercentileRule(peers, thresholds.leastPeers(), thresholds.percentileEdge(),
                thresholds.staleDays());
    }

    /** How many days of snapshots, today included, are looked at where so many days of events are asked for. */
    public int wantedDays(int days) {
        return Math.min(thresholds.historyDays(), checked(days) + thresholds.anomaly().rhythmDays() + 2);
    }

    private static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days is 1 to " + MOST_DAYS);
        }
        return days;
    }
}
