package tidemark.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import tidemark.account.Address;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * One line of a history to import: the numbers of an account on one day.
 *
 * @param line where it stands in its file, from 1; the header is a line too
 * @param address canonical
 * @param metrics with the audience; a number that the line leaves out stays as an earlier import gave it
 */
public record HistoryRow(int line, Address address, LocalDate day, Map<Metric, Count> metrics) {

    public HistoryRow {
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            throw new IllegalArgumentException("a line of a history has an audience number");
        }
        metrics = Collections.unmodifiableMap(new EnumMap<>(metrics));
    }
}
