package tidemark.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An account whose audience is certainly among the largest or smallest of its platform and type.
 *
 * @param leastPeers with fewer others nothing is told
 * @param edge the share of peers at either end that is told, such as 0.1
 * @param freshDays the newest number is at most as old
 */
record PercentileRule(PeerGroups groups, int leastPeers, double edge, int freshDays) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        String type = facts.account().type();
        LocalDate fresh = facts.today().minusDays(freshDays);
        AudienceDay newest = facts.newest().filter(number -> !number.day().isBefore(fresh))
                .filter(AudienceDay::derivable).orElse(null);
        PeerGroup group = groups.find(facts.account().address().platform(), type).orElse(null);
        if (newest == null || group == null || group.size() - 1 < leastPeers) {
            return List.of();
        }
        PeerGroup.Standing standing = group.standing(newest.count());
        if (standing.low() >= 100 * (1 - edge)) {
            return List.of(insight(facts, newest, type, standing, true));
        }
        return standing.high() <= 100 * edge
                ? List.of(insight(facts, newest, type, standing, false))
                : List.of();
    }

    private Insight insight(Facts facts, AudienceDay newest, @Nullable String type, PeerGroup.Standing standing,
            boolean top) {
        double share = top ? standing.low() : 100 - standing.high();
        String title = String.format(Locale.ROOT, "Has %s %s than %d %% of the %,d other accounts of its type on %s.",
                top ? "more" : "fewer", Wording.counts(newest), (long) share, standing.others(),
                facts.account().address().platform());
        Evidence evidence = Evidence.NONE.with("percentile", standing.percentile())
                .with("percentile_low", standing.low()).with("percentile_high", standing.high())
                .with("followers", newest.count()).with("observed", newest.day())
                .with("type", type == null ? "" : type).with("peers", standing.others())
                .with("smaller", standing.below()).with("larger", standing.above()).with("least_peers", leastPeers)
                .with("edge", edge);
        return Insight.of(InsightKind.PERCENTILE, facts.id(), top ? "top" : "bottom", newest.day(), Severity.INFO,
                title, evidence);
    }
}
