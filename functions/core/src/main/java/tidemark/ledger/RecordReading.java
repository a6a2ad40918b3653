package tidemark.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.history.Window;
import tidemark.ledger.Accounts.Entry;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * Writes what a platform said of an account: first what it is called now, then the day, then the state. A crash between is mended by asking
 * and recording again. Numbers of somebody else never reach a history. Thread-safe.
 */
public final class RecordReading {

    private static final int TRIES = 8;
    private static final int DETAIL = 200;

    private final Accounts accounts;
    private final Readings readings;
    private final Repeats repeats;

    public RecordReading(Accounts accounts, Readings readings, Repeats repeats) {
        this.accounts = accounts;
        this.readings = readings;
        this.repeats = repeats;
    }

    /**
     * Records how asking ended for a run.
     *
     * @param seen the account as it was asked
     * @param finding with a final outcome
     * @param at when the answer came
     * @return the outcome that stands for the run: the one it recorded first, or {@link Outcome#WITHDRAWN} if the account is gone
     */
    public Outcome record(Entry seen, Finding finding, String run, Instant at) {
        Finding told = finding instanceof Finding.Seen named ? Identity.check(seen.account(), named) : finding;
        Optional<Entry> known = Optional.of(seen);
        if (told instanceof Finding.Seen answered) {
            known = rename(seen, answered.reading());
            if (known.isEmpty()) {
                return Outcome.WITHDRAWN;
            }
        }
        Snapshot stands = snapshot(seen.account().id(), told, at);
        return visit(known.orElseThrow(), new State.Visit(told.outcome(), run, at, shortened(told.detail())), stands,
                false);
    }

    /**
     * Records an outcome for which nobody was asked, unless it is what the state says already. At most one write.
     *
     * @return the outcome that stands for the run, as for {@link #record}
     */
    public Outcome note(Entry seen, Outcome outcome, String detail, String run, Instant at) {
        return visit(seen, new State.Visit(outcome, run, at, shortened(detail)), null, true);
    }

    private Outcome visit(Entry known, State.Visit visit, @Nullable Snapshot stands, boolean onlyNews) {
        Optional<Entry> entry = Optional.of(known);
        for (int tried = 0; tried < TRIES; tried++) {
            if (entry.isEmpty()) {
                return Outcome.WITHDRAWN;
            }
            State state = entry.get().state();
            State.Visit last = state.last();
            boolean recorded = last != null && last.run().equals(visit.run());
            if (last != null && recorded && (stands == null || !news(state, stands))) {
                return last.outcome();
            }
            if (onlyNews && last != null && last.outcome() == visit.outcome()) {
                return visit.outcome();
            }
            State.Visit stays = last != null && recorded ? last : visit;
            State next = after(state, stays, stands);
            if (repeats.settle(() -> readings.putState(next))) {
                return stays.outcome();
            }
            entry = reread(state.id());
        }
        throw new IllegalStateException(
                "the state of " + known.account().id() + " changes faster than it can be written");
    }

    private static State after(State state, State.Visit visit, @Nullable Snapshot stands) {
        Snapshot newest = state.newest();
        Window window = state.window();
        if (stands != null) {
            newest = news(state, stands) ? stands : newest;
            Count followers = stands.followers().orElse(null);
            window = followers == null ? window : window.with(stands.day(), followers);
        }
        return new State(state.id(), newest, window, visit, missing(state.missing(), visit), state.rev());
    }

    /** Whether a snapshot is newer or better than the newest a state has. */
    private static boolean news(State state, Snapshot stands) {
        Snapshot newest = state.newest();
        return newest == null || stands.day().isAfter(newest.day())
                || (stands.day().equals(newest.day()) && stands.replaces(newest));
    }

    private static State.@Nullable Missing missing(State.@Nullable Missing before, State.Visit visit) {
        return switch (visit.outcome().kind()) {
            case READ -> null;
            case TOLD -> visit.outcome() == Outcome.NOT_FOUND
                    ? missingOn(before, LocalDate.ofInstant(visit.at(), ZoneOffset.UTC))
                    : null;
            case NOT_ASKED, REFUSED, LATER -> before;
        };
    }

    private static State.Missing missingOn(State.@Nullable Missing before, LocalDate day) {
        if (before == null) {
            return new State.Missing(day, day);
        }
        return new State.Missing(before.first(), day.isAfter(before.latest()) ? day : before.latest());
    }

    /** Puts the day; what stands there then, absent if the finding has no numbers. */
    private @Nullable Snapshot snapshot(AccountId id, Finding finding, Instant at) {
        if (!(finding instanceof Finding.Seen seen) || seen.reading().metrics().isEmpty()) {
            return null;
        }
        Snapshot snapshot = Snapshot.of(id, seen.reading(), at);
        if (repeats.settle(() -> readings.putDay(snapshot))) {
            return snapshot;
        }
        List<Snapshot> day = repeats.settle(() -> readings.days(id, snapshot.day(), snapshot.day()));
        return day.isEmpty() ? snapshot : day.getLast();
    }

    /** The account under what the answer calls it; absent if it is gone. An address or id that belongs to another account stays there. */
    private Optional<Entry> rename(Entry seen, Reading reading) {
        Entry entry = seen;
        for (int tried = 0; tried < TRIES; tried++) {
            Account before = entry.account();
            Account after = before.seenAs(reading.address(), reading.permanentId(), reading.displayName());
            if (after.equals(before) || repeats.settle(() -> accounts.change(before, after))) {
                return Optional.of(entry);
            }
            Optional<Entry> now = reread(before.id());
            if (now.isEmpty() || now.get().account().rev() == before.rev()) {
                return now;
            }
            entry = now.get();
        }
        throw new IllegalStateException(
                "the account " + seen.account().id() + " changes faster than it can be written");
    }

    private Optional<Entry> reread(AccountId id) {
        return Optional.ofNullable(repeats.settle(() -> accounts.entries(List.of(id))).get(id));
    }

    private static String shortened(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL - 1) + "…";
    }
}
