package tidemark.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;

/** Snapshots and states in memory. */
public final class MemoryReadings implements Readings {

    private final Map<AccountId, State> states = new HashMap<>();
    private final Set<AccountId> ended = new HashSet<>();
    private final Map<AccountId, NavigableMap<LocalDate, Snapshot>> days = new HashMap<>();
    private final Map<AccountId, NavigableMap<LocalDate, Snapshot>> folded = new HashMap<>();

    /** Removes a state for good: no other is written in its place. */
    synchronized void end(AccountId id) {
        states.remove(id);
        ended.add(id);
    }

    synchronized State state(AccountId id) {
        return states.getOrDefault(id, State.none(id));
    }

    @Override
    public synchronized boolean putDay(Snapshot snapshot) {
        return put(days, snapshot);
    }

    @Override
    public synchronized boolean putState(State next) {
        if (ended.contains(next.id()) || state(next.id()).rev() != next.rev()) {
            return false;
        }
        states.put(next.id(), next.at(next.rev() + 1));
        return true;
    }

    @Override
    public synchronized List<Snapshot> days(AccountId id, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Snapshot> merged = new TreeMap<>(folded.getOrDefault(id, new TreeMap<>()));
        days.getOrDefault(id, new TreeMap<>())
                .forEach((day, snapshot) -> merged.merge(day, snapshot, MemoryReadings::better));
        return from.isAfter(to) ? List.of() : List.copyOf(merged.subMap(from, true, to, true).values());
    }

    @Override
    public synchronized void erase(AccountId id) {
        days.remove(id);
        folded.remove(id);
    }

    @Override
    public synchronized void fold(AccountId id, List<Snapshot> snapshots) {
        if (snapshots.stream().anyMatch(snapshot -> snapshot.until().isPresent())) {
            throw new IllegalArgumentException("a month is kept for good, and some of these days must not be");
        }
        snapshots.forEach(snapshot -> put(folded, snapshot));
    }

    private static boolean put(Map<AccountId, NavigableMap<LocalDate, Snapshot>> where, Snapshot snapshot) {
        NavigableMap<LocalDate, Snapshot> of = where.computeIfAbsent(snapshot.id(), id -> new TreeMap<>());
        Snapshot stands = of.get(snapshot.day());
        if (stands != null && !snapshot.replaces(stands)) {
            return false;
        }
        of.put(snapshot.day(), snapshot);
        return true;
    }

    private static Snapshot better(Snapshot one, Snapshot other) {
        return other.replaces(one) ? other : one;
    }
}
