package tidemark.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import tidemark.board.Total;
import tidemark.board.Totals;

/** Totals in memory. */
public final class MemoryTotals implements Totals {

    private final Map<String, NavigableMap<LocalDate, Total>> scopes = new HashMap<>();

    @Override
    public synchronized void put(List<Total> totals) {
        totals.forEach(t -> scopes.computeIfAbsent(t.scope(), scope -> new TreeMap<>()).put(t.date(), t));
    }

    @Override
    public synchronized List<Total> between(String scope, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        return List.copyOf(scopes.getOrDefault(scope, new TreeMap<>()).subMap(from, true, to, true).values());
    }
}
