package tidemark.insight;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days on which the audience changed as it does not on such a day of the week. A run of such days in one direction is told once, on its first
 * day. What is told of a day depends on that day and earlier ones only.
 */
record AnomalyRule(AnomalyThresholds thresholds) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        List<DailyChange> changes = DailyChange.of(facts.derivable());
        List<Insight> insights = new ArrayList<>();
        LocalDate lastDay = LocalDate.MIN;
        double lastScore = 0;
        for (int i = 0; i < changes.size(); i++) {
            DailyChange change = changes.get(i);
            if (change.day().isBefore(facts.since().minusDays(1))) {
                continue;
            }
            Optional<Judged> judged = judge(changes, i);
            if (judged.isEmpty()) {
                continue;
            }
            double score = judged.get().score();
            boolean goesOn = lastDay.plusDays(1).equals(change.day()) && score * lastScore > 0;
            if (!goesOn && !change.day().isBefore(facts.since())) {
                insights.add(insight(facts, judged.get()));
            }
            lastDay = change.day();
            lastScore = score;
        }
        return insights;
    }

    /** A change that is an anomaly, against its rhythm. */
    private record Judged(DailyChange change, Rhythm rhythm, double spread, double score) {}

    private Optional<Judged> judge(List<DailyChange> changes, int index) {
        DailyChange change = changes.get(index);
        LocalDate first = change.day().minusDays(thresholds.rhythmDays());
        int from = index;
        while (from > 0 && !changes.get(from - 1).day().isBefore(first)) {
            from--;
        }
        List<DailyChange> earlier = changes.subList(from, index).stream()
                .filter(other -> other.now().comparable(change.now())).toList();
        return Rhythm.of(earlier, change.weekday(), thresholds)
                .map(rhythm -> scored(change, rhythm))
                .filter(judged -> Math.abs(judged.score()) >= thresholds.score());
    }

    private Judged scored(DailyChange change, Rhythm rhythm) {
        double least = Math.max(thresholds.leastSpread(),
                thresholds.leastSpreadShare() * change.before().count().value());
        double spread = Math.max(Math.max(rhythm.spread(), least), change.slack());
        return new Judged(change, rhythm, spread, change.distance(rhythm.usual()) / spread);
    }

    private Insight insight(Facts facts, Judged judged) {
        DailyChange change = judged.change();
        Rhythm rhythm = judged.rhythm();
        long usual = Math.round(rhythm.usual());
        String when = rhythm.weekday()
                ? "a " + change.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : "one day";
        String title = "The number of " + Wording.counts(change.now()) + " changed by " + Wording.signed(change.value())
                + " on " + Wording.date(change.day()) + "; usual on " + when + " is " + Wording.signed(usual) + ".";
        Evidence evidence = Evidence.NONE.with("before", change.before().count()).with("after", change.now().count())
                .with("change", change.value()).with("change_low", change.low()).with("change_high", change.high())
                .with("usual_change", rhythm.usual()).with("spread", judged.spread()).with("score", judged.score())
                .with("rhythm", rhythm.weekday() ? "weekday" : "all_days").with("rhythm_days", rhythm.days())
                .with("score_threshold", thresholds.score()).with("least_spread", thresholds.leastSpread())
                .with("least_spread_share", thresholds.leastSpreadShare());
        return Insight.of(InsightKind.ANOMALY, facts.id(), change.day(), change.day(),
                judged.score() < 0 ? Severity.WARNING : Severity.NOTICE, title, evidence);
    }
}
