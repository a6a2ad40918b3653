package tidemark.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Milestones that the audience reached for the first time in the history, certainly: where a number is rounded, its low bound reaches them.
 * Those at or below the first number's high bound count as reached before. A change of what is counted reaches none.
 *
 * @param least smaller milestones are not told
 */
record MilestonePassedRule(long least) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        List<AudienceDay> numbers = facts.derivable();
        List<Insight> insights = new ArrayList<>();
        long reached = 0;
        for (int i = 0; i < numbers.size(); i++) {
            AudienceDay now = numbers.get(i);
            boolean begins = i == 0 || !numbers.get(i - 1).counts().equals(now.counts());
            long milestone = Milestones.reached(begins ? now.count().high() : now.count().low()).orElse(0);
            if (!begins && milestone > reached && milestone >= least && !now.day().isBefore(facts.since())) {
                insights.add(insight(facts, numbers.get(i - 1), now, milestone));
            }
            reached = Math.max(reached, milestone);
        }
        return insights;
    }

    private static Insight insight(Facts facts, AudienceDay before, AudienceDay now, long milestone) {
        boolean nextDay = before.day().plusDays(1).equals(now.day());
        String when = nextDay
                ? " on " + Wording.date(now.day())
                : " between " + Wording.date(before.day()) + " and " + Wording.date(now.day());
        String title = "Reached " + Wording.number(milestone) + " " + Wording.counts(now) + when + ".";
        Evidence evidence = Evidence.NONE.with("milestone", milestone).with("before", before.count())
                .with("before_date", before.day()).with("after", now.count()).with("after_date", now.day());
        return Insight.of(InsightKind.MILESTONE_PASSED, facts.id(), milestone, now.day(),
                Milestones.great(milestone) ? Severity.NOTICE : Severity.INFO, title, evidence);
    }
}
