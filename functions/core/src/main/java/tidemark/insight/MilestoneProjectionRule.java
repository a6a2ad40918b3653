package tidemark.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The next milestone of an audience that clearly grows, with the days between which it is expected. The interval is the wider of Sen's and of
 * what the scatter of daily changes allows until then.
 *
 * @param least smaller milestones are not told
 */
record MilestoneProjectionRule(long least, ProjectionThresholds thresholds) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        LocalDate fresh = facts.today().minusDays(thresholds.freshDays());
        if (!facts.active() || facts.newest().filter(newest -> !newest.day().isBefore(fresh)).isEmpty()) {
            return List.of();
        }
        return Trend.of(facts.derivable(), thresholds).flatMap(trend -> project(facts, trend)).stream().toList();
    }

    private Optional<Insight> project(Facts facts, Trend trend) {
        AudienceDay newest = trend.newest();
        OptionalLong next = Milestones.next(Math.max(newest.count().high(), least - 1));
        double slope = trend.slopes().slope();
        if (next.isEmpty() || !(slope > 0)) {
            return Optional.empty();
        }
        long milestone = next.getAsLong();
        double days = (milestone - newest.count().value()) / slope;
        double reach = trend.reach(days, thresholds.z());
        double low = Math.min(trend.slopes().low(), slope - reach);
        double high = Math.max(trend.slopes().high(), slope + reach);
        double latest = low > 0 ? Math.ceil((milestone - newest.count().low()) / low) : Double.POSITIVE_INFINITY;
        if (latest > thresholds.horizonDays() - (facts.today().toEpochDay() - newest.day().toEpochDay())) {
            return Optional.empty();
        }
        double earliest = Math.floor((milestone - newest.count().high()) / high);
        return Optional.of(insight(facts, trend, milestone, new Slopes(slope, low, high),
                new Dates(day(facts, newest, earliest), day(facts, newest, days), day(facts, newest, latest))));
    }

    private record Slopes(double slope, double low, double high) {}

    private record Dates(LocalDate earliest, LocalDate expected, LocalDate latest) {}

    /** A day counted from the newest number's, not before today. */
    private static LocalDate day(Facts facts, AudienceDay newest, double days) {
        LocalDate day = newest.day().plusDays(Math.round(days));
        return day.isBefore(facts.today()) ? facts.today() : day;
    }

    private Insight insight(Facts facts, Trend trend, long milestone, Slopes slopes, Dates dates) {
        AudienceDay newest = trend.newest();
        String when = dates.earliest().equals(dates.latest())
                ? " on " + Wording.date(dates.latest())
                : " between " + Wording.date(dates.earliest()) + " and " + Wording.date(dates.latest());
        String title = "Is expected to reach " + Wording.number(milestone) + " " + Wording.counts(newest) + when + ".";
        Evidence evidence = Evidence.NONE.with("milestone", milestone).with("followers", newest.count())
                .with("earliest", dates.earliest()).with("expected", dates.expected()).with("latest", dates.latest())
                .with("per_day", slopes.slope()).with("per_day_low", slopes.low()).with("per_day_high", slopes.high())
                .with("numbers", trend.numbers().size()).with("trend_from", trend.numbers().getFirst().day())
                .with("trend_to", newest.day()).with("daily_spread", trend.jitter()).with("z", thresholds.z())
                .with("horizon_days", thresholds.horizonDays());
        return Insight.of(InsightKind.MILESTONE_PROJECTED, facts.id(), milestone, newest.day(), Severity.INFO, title,
                evidence);
    }
}
