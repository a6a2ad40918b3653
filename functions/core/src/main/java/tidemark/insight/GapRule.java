package tidemark.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days without a number between days that have one; none beside a number that the operator brought.
 *
 * @param days without a number, at least
 * @param noticeDays with so many it is a notice
 */
record GapRule(int days, int noticeDays) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        List<Insight> insights = new ArrayList<>();
        List<AudienceDay> numbers = facts.numbers();
        for (int i = 1; i < numbers.size(); i++) {
            AudienceDay before = numbers.get(i - 1);
            AudienceDay after = numbers.get(i);
            LocalDate last = after.day().minusDays(1);
            long missing = last.toEpochDay() - before.day().toEpochDay();
            if (missing >= days && !last.isBefore(facts.since()) && !before.imported() && !after.imported()) {
                insights.add(insight(facts, before.day().plusDays(1), last, missing));
            }
        }
        return insights;
    }

    private Insight insight(Facts facts, LocalDate first, LocalDate last, long missing) {
        String title = "No number is known of " + Wording.days(missing) + ", from " + Wording.date(first) + " to "
                + Wording.date(last) + ".";
        Evidence evidence = Evidence.NONE.with("from", first).with("to", last).with("days", missing)
                .with("threshold_days", days).with("notice_days", noticeDays);
        return Insight.of(InsightKind.GAP, facts.id(), first, last,
                missing >= noticeDays ? Severity.NOTICE : Severity.INFO, title, evidence);
    }
}
