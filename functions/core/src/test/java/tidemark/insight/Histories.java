package tidemark.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** Builds the history of one account day by day; each day is the one after the day before, at six in the morning. */
final class Histories {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final AccountId ID = new AccountId(1_763_700_000_000L << 16, 7);
    static final Address ADDRESS = new Address(new Platform("youtube"), "@example");

    private final List<Snapshot> snapshots = new ArrayList<>();
    private LocalDate day;
    private LocalTime time = LocalTime.of(6, 0);
    private String counts = "followers";
    private String method = "api";
    private RetentionTerms terms = RetentionTerms.FREE;

    private Histories(LocalDate first) {
        this.day = first;
    }

    /** A history whose last of so many days is today. */
    static Histories ofDays(int days) {
        return new Histories(TODAY.minusDays(days - 1L));
    }

    Histories exact(long... followers) {
        for (long number : followers) {
            told(Count.exact(number));
        }
        return this;
    }

    Histories told(Count count) {
        Instant at = day.atTime(time).toInstant(ZoneOffset.UTC);
        snapshots.add(new Snapshot(ID, at, Map.of(Metric.FOLLOWERS, count), counts, method, terms));
        day = day.plusDays(1);
        return this;
    }

    /** The day of the next number. */
    LocalDate next() {
        return day;
    }

    Histories missing(int days) {
        day = day.plusDays(days);
        return this;
    }

    Histories by(String next) {
        method = next;
        return this;
    }

    Histories counting(String next) {
        counts = next;
        return this;
    }

    Histories under(RetentionTerms next) {
        terms = next;
        return this;
    }

    Histories at(LocalTime next) {
        time = next;
        return this;
    }

    ObservedAccount observed() {
        return observed(state(Outcome.OK, TODAY, null));
    }

    ObservedAccount observed(State state) {
        return new ObservedAccount(account(null), List.of(), snapshots, state);
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    State state(Outcome outcome, LocalDate on, State.@Nullable Missing missing) {
        return new State(ID, snapshots.isEmpty() ? null : snapshots.getLast(), GrowthWindow.EMPTY,
                new State.Visit(outcome, "d-" + on, on.atTime(7, 0).toInstant(ZoneOffset.UTC), ""), missing, 1);
    }

    static Account account(@Nullable String type) {
        Account added = Account.added(ID, ADDRESS, "Example",
                TODAY.minusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Account(ID, ADDRESS, null, added.organization(), null, type, false, added.tags(), null, null,
                added.status(), added.addedAt(), 0);
    }

    /** The insights of one kind that are told of a history over the last 30 days. */
    static List<Insight> told(InsightKind kind, ObservedAccount observed) {
        return new Insights(Thresholds.DEFAULT).of(observed, PeerGroups.NONE, TODAY, 30).stream()
                .filter(insight -> insight.kind() == kind).toList();
    }
}
