package tidemark.ledger;

import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.Accounts.Entry;
import tidemark.reading.Outcome;

/** Records what a visit found in the state of an account, once for each run. Thread-safe. */
final class RecordVisit {

    private static final int TRIES = 8;

    private final Accounts accounts;
    private final Readings readings;

    RecordVisit(Accounts accounts, Readings readings) {
        this.accounts = accounts;
        this.readings = readings;
    }

    /** The outcome that stands for the run: the one it recorded first, or {@link Outcome#WITHDRAWN} if the account is gone. */
    Outcome record(Entry known, VisitResult result) {
        return write(known, result, false);
    }

    /** Records a visit without a request, unless the state has its outcome already; returns as {@link #record} does. */
    Outcome note(Entry known, State.Visit visit) {
        return write(known, new VisitResult(visit, null, null, null), true);
    }

    /** Erases what was written for an account after it was removed. */
    Outcome removed(AccountId id) {
        readings.erase(id);
        return Outcome.WITHDRAWN;
    }

    private Outcome write(Entry known, VisitResult result, boolean onlyNews) {
        State.Visit visit = result.visit();
        Optional<Entry> entry = Optional.of(known);
        for (int tried = 0; tried < TRIES; tried++) {
            if (entry.isEmpty()) {
                return removed(known.account().id());
            }
            State state = entry.get().state();
            State.Visit last = state.last();
            boolean recorded = last != null && last.run().equals(visit.run());
            if (last != null && recorded && !result.isNewsTo(state)) {
                return last.outcome();
            }
            if (onlyNews && last != null && last.outcome() == visit.outcome()) {
                return visit.outcome();
            }
            State.Visit stays = last != null && recorded ? last : visit;
            if (readings.putState(mirrored(result.after(state, stays)))) {
                return stays.outcome();
            }
            entry = accounts.find(state.id());
        }
        throw new IllegalStateException(
                "the state of " + known.account().id() + " changes faster than it can be written");
    }

    /**
     * Deletes what the platform deleted, where its terms require that: at once where it says so of the account, and where it merely does not know
     * it once a second day confirmed that; until then it is {@linkplain State#shown withheld}.
     */
    private State mirrored(State next) {
        Snapshot newest = next.newest();
        State.Visit visit = next.last();
        boolean deleted = visit != null && visit.outcome() == Outcome.SUSPENDED;
        boolean confirmed = next.missing() != null && next.missing().confirmed();
        if (newest == null || !newest.retention().mirrorDeletes() || !(deleted || confirmed)) {
            return next;
        }
        readings.erase(next.id());
        return next.numberless();
    }
}
