package tidemark.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tidemark.history.Snapshot;
import tidemark.history.State;

/**
 * An account that is collected and had no new audience number for some days, unless it is gone.
 *
 * @param days without a number, at least
 * @param warningDays with so many it is a warning
 */
record StaleRule(int days, int warningDays, GoneRule gone) implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        if (!facts.active() || !gone.of(facts).isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> last = lastNumber(facts);
        LocalDate since = last.orElse(LocalDate.ofInstant(facts.account().addedAt(), ZoneOffset.UTC));
        long without = facts.today().toEpochDay() - since.toEpochDay();
        return without < days ? List.of() : List.of(insight(facts, last, since, without));
    }

    /** The newest day that had an audience number. */
    static Optional<LocalDate> lastNumber(Facts facts) {
        State state = facts.observed().state();
        Stream<LocalDate> newest = Stream.ofNullable(state.newest()).filter(seen -> seen.followers().isPresent())
                .map(Snapshot::day);
        Stream<LocalDate> window = state.window().days().isEmpty()
                ? Stream.empty()
                : Stream.of(state.window().days().lastKey());
        return Stream.of(facts.newest().map(AudienceDay::day).stream(), newest, window).flatMap(day -> day)
                .max(LocalDate::compareTo);
    }

    private Insight insight(Facts facts, Optional<LocalDate> last, LocalDate since, long without) {
        String title = last.isPresent()
                ? "The newest number is " + Wording.days(without) + " old, of " + Wording.date(since) + "."
                : "No number is known, " + Wording.days(without) + " after the account was added.";
        Evidence evidence = Evidence.NONE.with(last.isPresent() ? "last_number" : "added", since)
                .with("days", without).with("threshold_days", days).with("warning_days", warningDays);
        State.Visit visit = facts.observed().state().last();
        if (visit != null) {
            evidence = evidence.with("last_outcome", visit.outcome().name())
                    .with("last_asked", LocalDate.ofInstant(visit.at(), ZoneOffset.UTC));
        }
        return Insight.of(InsightKind.STALE, facts.id(), since, since.plusDays(days),
                without >= warningDays ? Severity.WARNING : Severity.NOTICE, title, evidence);
    }
}
