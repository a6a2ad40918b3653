package tidemark.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.history.State;

/**
 * What rules look at: an account with the audience numbers that may still be told, on one day.
 *
 * @param numbers oldest first, at most one a day, none after today
 * @param since the first day of which events are told
 */
record Facts(ObservedAccount observed, List<AudienceDay> numbers, LocalDate since, LocalDate today) {

    /** @param historyDays how far back numbers are looked at, today included */
    static Facts of(ObservedAccount observed, LocalDate today, int days, int historyDays) {
        LocalDate oldest = today.minusDays(historyDays - 1L);
        Instant end = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<AudienceDay> numbers = observed.snapshots().stream()
                .filter(snapshot -> !snapshot.day().isBefore(oldest) && !snapshot.day().isAfter(today))
                .filter(snapshot -> !withheld(snapshot, observed.state(), end))
                .flatMap(snapshot -> AudienceDay.of(snapshot).stream()).toList();
        return new Facts(observed, numbers, today.minusDays(days - 1L), today);
    }

    /** Whether a number is overdue at the end of today, or belongs to what the platform deleted and wants deleted. */
    private static boolean withheld(Snapshot snapshot, State state, Instant end) {
        return snapshot.overdue(end) || (state.missing() != null && snapshot.retention().mirrorDeletes());
    }

    Account account() {
        return observed.account();
    }

    AccountId id() {
        return account().id();
    }

    boolean active() {
        return account().status() == Account.Status.ACTIVE;
    }

    /** The numbers from which the platform's terms let others be computed, oldest first. */
    List<AudienceDay> derivable() {
        return numbers.stream().filter(AudienceDay::derivable).toList();
    }

    Optional<AudienceDay> newest() {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
    }
}
