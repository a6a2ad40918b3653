package tidemark.aws.dynamo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.ledger.WriteUncertain;

/** Snapshots and states in the ledger's table. */
public final class DynamoReadings implements Readings {

    private static final int FOLDS = 10;

    private final Table table;

    public DynamoReadings(Table table) {
        this.table = table;
    }

    @Override
    public boolean putDay(Snapshot snapshot) {
        return table.put(SnapshotItem.day(snapshot, table.writer()), SnapshotItem.replaces(snapshot)).done();
    }

    @Override
    public boolean putState(State next) {
        return table.put(StateItem.of(next, table.writer()), Condition.rev(next.rev())).done();
    }

    @Override
    public List<Snapshot> days(AccountId id, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        NavigableMap<LocalDate, Snapshot> best = new TreeMap<>();
        Key first = Schema.day(id, from);
        KeyRange days = KeyRange.between(first.partition(), first.sort(), Schema.day(id, to).sort());
        table.read(days).forEach(item -> keep(best, SnapshotItem.read(id, item)));
        KeyRange months = KeyRange.between(first.partition(), Schema.month(id, YearMonth.from(from)).sort(),
                Schema.month(id, YearMonth.from(to)).sort());
        table.read(months).flatMap(item -> MonthItem.read(id, item).stream()).forEach(snapshot -> keep(best, snapshot));
        return List.copyOf(best.subMap(from, true, to, true).values());
    }

    @Override
    public void erase(AccountId id) {
        table.delete(table.read(Schema.snapshots(id)).map(Item::key).toList());
    }

    @Override
    public void fold(AccountId id, List<Snapshot> snapshots) {
        if (snapshots.stream().anyMatch(snapshot -> snapshot.until().isPresent())) {
            throw new IllegalArgumentException("a month is kept for good, some of these days are not to be");
        }
        snapshots.stream().collect(Collectors.groupingBy(snapshot -> YearMonth.from(snapshot.day())))
                .forEach((month, some) -> fold(id, month, some));
    }

    /** Writes the month as if it did not exist; a refusal returns the existing item, which is merged and written under its revision. */
    private void fold(AccountId id, YearMonth month, Collection<Snapshot> snapshots) {
        Item standing = null;
        for (int tried = 0; tried < FOLDS; tried++) {
            long rev = standing == null ? 0 : standing.number(Schema.REV);
            Collection<Snapshot> merged = merged(id, standing, snapshots);
            if (standing != null && List.copyOf(merged).equals(MonthItem.read(id, standing))) {
                return;
            }
            WriteResult answer = table.put(MonthItem.of(id, month, merged, rev + 1, table.writer()),
                    Condition.rev(rev));
            if (answer instanceof WriteResult.Refused refused) {
                standing = refused.standing();
            } else {
                return;
            }
        }
        throw new WriteUncertain("others kept changing " + month + " of " + id);
    }

    private static Collection<Snapshot> merged(AccountId id, @Nullable Item standing, Collection<Snapshot> snapshots) {
        NavigableMap<LocalDate, Snapshot> best = new TreeMap<>();
        if (standing != null) {
            MonthItem.read(id, standing).forEach(snapshot -> keep(best, snapshot));
        }
        snapshots.forEach(snapshot -> keep(best, snapshot));
        return best.values();
    }

    private static void keep(NavigableMap<LocalDate, Snapshot> best, Snapshot snapshot) {
        best.merge(snapshot.day(), snapshot, (one, other) -> other.replaces(one) ? other : one);
    }
}
