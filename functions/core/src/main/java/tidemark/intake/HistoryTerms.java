package tidemark.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * What an account's platform and the calendar allow to import for it.
 *
 * @param state the newest that is known of the account
 * @param now when the import takes place
 */
record HistoryTerms(RetentionTerms retention, State state, Instant now) {

    /** Why a line must not be imported; empty if it may be. */
    Optional<String> refusal(HistoryRow row) {
        if (row.day().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return Optional.of("its day is in the future");
        }
        if (row.day().getYear() < 1990) {
            return Optional.of("its day lies before 1990");
        }
        if (retention.mirrorDeletes() && deleted()) {
            return Optional.of("the platform does not know the account any more and requires that its numbers are"
                    + " deleted");
        }
        return snapshot(row.day(), row.metrics(), now).overdue(now)
                ? Optional.of("the platform allows to keep a number for " + retention.maxAgeDays() + " days")
                : Optional.empty();
    }

    private boolean deleted() {
        State.Visit last = state.last();
        return state.missing() != null || (last != null && last.outcome() == Outcome.SUSPENDED);
    }

    /**
     * What a line says of its day, after an earlier import of it.
     *
     * @param earlier absent if the day has none
     */
    Snapshot over(HistoryRow row, @Nullable Snapshot earlier) {
        if (earlier == null) {
            return snapshot(row.day(), row.metrics(), now);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.putAll(earlier.metrics());
        metrics.putAll(row.metrics());
        Snapshot next = snapshot(row.day(), metrics, now);
        // Two imports in one millisecond are ordered too: later ones stand.
        return next.observedAt().isAfter(earlier.observedAt())
                ? next
                : new Snapshot(id(), earlier.observedAt().plusNanos(1), metrics, counts(), Snapshot.IMPORTED,
                        retention);
    }

    private Snapshot snapshot(LocalDate day, Map<Metric, Count> metrics, Instant at) {
        return Snapshot.imported(id(), day, metrics, counts(), retention, at);
    }

    private AccountId id() {
        return state.id();
    }

    /** What the platform calls the audience of the account, as far as a reading told. */
    private String counts() {
        Snapshot newest = state.newest();
        return newest == null ? "followers" : newest.counts();
    }
}
