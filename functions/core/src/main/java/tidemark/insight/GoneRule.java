package tidemark.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import tidemark.account.Account;
import tidemark.history.State;
import tidemark.reading.Outcome;

/**
 * An account that the platform does not know any more, or that it suspended.
 *
 * @param days between the first and the last time the platform said so, at least
 */
record GoneRule(int days) implements InsightRule {

    /** What the platform says, since which day, and the last day it said so. */
    private record Word(Outcome outcome, LocalDate since, LocalDate said) {}

    @Override
    public List<Insight> of(Facts facts) {
        if (facts.account().status() == Account.Status.STOPPED) {
            return List.of();
        }
        return word(facts).filter(word -> elapsed(word) >= days).map(word -> insight(facts, word)).stream().toList();
    }

    /** A state keeps no first day of a suspension: it is the day after the last number, or the day the account was added. */
    private static Optional<Word> word(Facts facts) {
        State state = facts.observed().state();
        if (state.missing() != null) {
            return Optional.of(new Word(Outcome.NOT_FOUND, state.missing().first(), state.missing().latest()));
        }
        State.Visit last = state.last();
        if (last == null || last.outcome() != Outcome.SUSPENDED) {
            return Optional.empty();
        }
        LocalDate since = StaleRule.lastNumber(facts).map(day -> day.plusDays(1))
                .orElse(LocalDate.ofInstant(facts.account().addedAt(), ZoneOffset.UTC));
        return Optional.of(new Word(Outcome.SUSPENDED, since, LocalDate.ofInstant(last.at(), ZoneOffset.UTC)));
    }

    private static long elapsed(Word word) {
        return word.said().toEpochDay() - word.since().toEpochDay();
    }

    private Insight insight(Facts facts, Word word) {
        String title = word.outcome() == Outcome.SUSPENDED
                ? "The platform says that the account is suspended; no number came since " + Wording.date(word.since())
                        + "."
                : "The platform does not know the account any more, first said on " + Wording.date(word.since()) + ".";
        Evidence evidence = Evidence.NONE.with("outcome", word.outcome().name()).with("since", word.since())
                .with("last_said", word.said()).with("days", elapsed(word)).with("threshold_days", days);
        Optional<LocalDate> last = StaleRule.lastNumber(facts);
        if (last.isPresent()) {
            evidence = evidence.with("last_number", last.get());
        }
        return Insight.of(InsightKind.GONE, facts.id(), word.since(), word.since().plusDays(days), Severity.WARNING,
                title, evidence);
    }
}
