package tidemark.trend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

import tidemark.history.BoundedNumber.Whole;
import tidemark.history.Snapshot;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * The numbers of one metric of an account by day.
 *
 * @param all every number
 * @param derivable those whose terms allow to compute other numbers from them
 */
record MetricHistory(NavigableMap<LocalDate, Whole> all, NavigableMap<LocalDate, Whole> derivable) {

    /** @param snapshots in any order; of two of the same day the better stands */
    static MetricHistory of(Collection<Snapshot> snapshots, Metric metric) {
        NavigableMap<LocalDate, Snapshot> days = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            days.merge(snapshot.day(), snapshot, (known, other) -> other.replaces(known) ? other : known);
        }
        MetricHistory history = new MetricHistory(new TreeMap<>(), new TreeMap<>());
        days.forEach((day, snapshot) -> {
            Count count = snapshot.metrics().get(metric);
            if (count != null) {
                history.all.put(day, Whole.of(count));
                if (snapshot.retention().derived()) {
                    history.derivable.put(day, Whole.of(count));
                }
            }
        });
        return history;
    }

    MetricHistory within(LocalDate from, LocalDate to) {
        return new MetricHistory(all.subMap(from, true, to, true), derivable.subMap(from, true, to, true));
    }

    MetricHistory within(Span span) {
        return within(span.from(), span.to());
    }
}
