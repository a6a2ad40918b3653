package tidemark.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.history.StateRecount;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.Accounts;
import tidemark.ledger.Accounts.Entry;

/** The import of some days of one account: the days first, then the state, so that repeating the import repairs what a crash left between them. */
final class HistoryDays {

    private static final int TRIES = 8;

    private final Accounts accounts;
    private final Readings readings;
    private final Entry entry;
    private final HistoryTerms rules;
    private TreeMap<LocalDate, Snapshot> days = new TreeMap<>();
    private boolean written;

    /** @param entry as it was read before any day is */
    HistoryDays(Accounts accounts, Readings readings, Entry entry, HistoryTerms rules) {
        this.accounts = accounts;
        this.readings = readings;
        this.entry = entry;
        this.rules = rules;
    }

    /** Takes lines, one a day, oldest first. */
    List<Line> take(List<HistoryRow> rows, BooleanSupplier late) {
        read(entry.state(), rows);
        List<Line> lines = new ArrayList<>();
        for (HistoryRow row : rows) {
            lines.add(late.getAsBoolean()
                    ? ImportHistory.line(row, Verdict.UNDONE, ImportHistory.LATE)
                    : put(row, days.get(row.day())));
        }
        return settle(rows)
                ? lines
                : rows.stream().map(row -> ImportHistory.line(row, Verdict.REJECTED, "the account was removed"))
                        .toList();
    }

    /** Reads the days that the lines and the window of a state are of. */
    private void read(State state, List<HistoryRow> rows) {
        LocalDate last = StateRecount.last(state, rows.getLast().day());
        LocalDate first = StateRecount.first(state, rows.getLast().day());
        LocalDate from = rows.getFirst().day();
        days = new TreeMap<>();
        readings.days(state.id(), from.isBefore(first) ? from : first, last).forEach(day -> days.put(day.day(), day));
    }

    private Line put(HistoryRow row, @Nullable Snapshot stands) {
        if (stands != null && !stands.isImported()) {
            return kept(row);
        }
        Snapshot next = rules.over(row, stands);
        if (stands != null && next.metrics().equals(stands.metrics())) {
            return ImportHistory.line(row, Verdict.UNCHANGED, "");
        }
        if (!readings.putDay(next)) {
            return kept(row);
        }
        days.put(row.day(), next);
        written = true;
        return stands == null
                ? ImportHistory.line(row, Verdict.ADDED, "")
                : ImportHistory.line(row, Verdict.REPLACED, "");
    }

    private static Line kept(HistoryRow row) {
        return ImportHistory.line(row, Verdict.KEPT, "a number that was collected on that day stands");
    }

    /** Writes the state that the days give, whose change tells the caches; false if the account is gone, whose days are erased then. */
    private boolean settle(List<HistoryRow> rows) {
        State state = entry.state();
        for (int tried = 0; tried < TRIES; tried++) {
            State next = StateRecount.of(state, List.copyOf(days.values()), rules.now());
            if ((!written && next.equals(state)) || readings.putState(next)) {
                return true;
            }
            Optional<Entry> now = accounts.find(state.id());
            if (now.isEmpty()) {
                readings.erase(state.id());
                return false;
            }
            state = now.get().state();
            read(state, rows);
        }
        throw new IllegalStateException("the state of " + state.id() + " changes faster than it can be written");
    }
}
