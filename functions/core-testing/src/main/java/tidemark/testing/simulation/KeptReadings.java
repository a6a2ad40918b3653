package tidemark.testing.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.testing.Stores;

/** Readings that check each write: no number that a state has may be lost. */
record KeptReadings(Stores stores) implements Readings {

    @Override
    public boolean putDay(Snapshot snapshot) {
        return stores.readings().putDay(snapshot);
    }

    @Override
    public boolean putState(State next) {
        State before = state(next.id());
        boolean written = stores.readings().putState(next);
        State after = state(next.id());
        Snapshot known = before.newest();
        Snapshot newest = after.newest();
        Violation.unless(known == null || (newest != null && !newest.day().isBefore(known.day())
                && !known.replaces(newest)) || (newest != null && newest.day().isAfter(known.day())),
                "a newer number was lost: " + before + " then " + after);
        before.window().days().keySet().forEach(day -> Violation.unless(after.window().days().containsKey(day),
                "a day was lost: " + before + " then " + after));
        return written;
    }

    @Override
    public List<Snapshot> days(AccountId id, LocalDate from, LocalDate to) {
        return stores.readings().days(id, from, to);
    }

    @Override
    public void erase(AccountId id) {
        throw new Violation("no terms of this simulation ask for " + id + " to be erased");
    }

    @Override
    public void fold(AccountId id, List<Snapshot> snapshots) {
        stores.readings().fold(id, snapshots);
    }

    private State state(AccountId id) {
        return Objects.requireNonNull(stores.accounts().entries(List.of(id)).get(id)).state();
    }
}
