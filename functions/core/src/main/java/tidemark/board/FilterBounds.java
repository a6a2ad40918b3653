package tidemark.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of accounts that are meant. An empty set or an absent bound means any, those of which it is unknown too; a bound leaves out
 * accounts of which it is unknown.
 *
 * @param statuses by their keys
 * @param outcomes of the last request, by their names
 * @param precisions of the audience, by their keys
 * @param gone whether two days confirmed that the platform does not know the account
 * @param leastFollowers inclusive
 * @param mostFollowers inclusive
 * @param observedBefore exclusive
 */
public record FilterBounds(Set<String> statuses, Set<String> outcomes, Set<String> precisions, @Nullable Boolean gone,
        @Nullable Long leastFollowers, @Nullable Long mostFollowers, @Nullable Instant observedBefore) {

    public static final FilterBounds NONE = new FilterBounds(Set.of(), Set.of(), Set.of(), null, null, null, null);

    public FilterBounds {
        statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
        outcomes = Collections.unmodifiableSet(new TreeSet<>(outcomes));
        precisions = Collections.unmodifiableSet(new TreeSet<>(precisions));
    }

    void keep(RowSet rows, Columns columns) {
        if (!statuses.isEmpty()) {
            columns.words(BoardColumn.STATUS).keep(rows, statuses);
        }
        if (!outcomes.isEmpty()) {
            columns.words(BoardColumn.OUTCOME).keep(rows, outcomes);
        }
        if (!precisions.isEmpty()) {
            columns.words(BoardColumn.PRECISION).keep(rows, precisions);
        }
        if (gone != null) {
            columns.numbers(BoardColumn.GONE).keep(rows, RowSet.of(2, new long[]{gone ? 2 : 1}));
        }
        if (leastFollowers != null || mostFollowers != null) {
            columns.numbers(BoardColumn.FOLLOWERS).keep(rows, leastFollowers == null ? 0 : leastFollowers,
                    mostFollowers == null ? Long.MAX_VALUE : mostFollowers);
        }
        if (observedBefore != null) {
            columns.numbers(BoardColumn.OBSERVED_AT).keep(rows, Long.MIN_VALUE, lastBefore(observedBefore));
        }
    }

    /** The last whole second before an instant, for the board cuts instants to seconds. */
    private static long lastBefore(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() - 1 : instant.getEpochSecond();
    }
}
