package tidemark.board;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.history.BoundedNumber.Whole;
import tidemark.history.ContentMetrics;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * What the ledger knows of an account when a board is built; the columns of its row are got from it.
 *
 * @param changes what the audience gained, by period; an unknown change is absent
 */
record BoardEntry(Account account, State state, Map<GrowthPeriod, Long> changes) {

    /** The display name in composed form. */
    @Nullable
    String displayName() {
        String shown = account.displayName();
        return shown == null ? null : Normalizer.normalize(shown, Normalizer.Form.NFC);
    }

    /** A part of the newest numbers, absent where there are none. */
    <T> @Nullable T newest(Function<Snapshot, T> part) {
        Snapshot newest = state.newest();
        return newest == null ? null : part.apply(newest);
    }

    @Nullable
    Long count(Metric metric) {
        Snapshot newest = state.newest();
        Count count = newest == null ? null : newest.metrics().get(metric);
        return count == null ? null : count.value();
    }

    /** How exactly the audience is known, by its key. */
    @Nullable
    String precision() {
        Snapshot newest = state.newest();
        Count followers = newest == null ? null : newest.metrics().get(Metric.FOLLOWERS);
        return followers == null ? null : followers.precision().key();
    }

    /** Absent too where terms forbid to add numbers up. */
    @Nullable
    Long engagement() {
        return newest(snapshot -> ContentMetrics.engagement(snapshot).map(Whole::value).orElse(null));
    }

    /** Whether terms forbid that its numbers are added up with others. */
    boolean apart() {
        Snapshot newest = state.newest();
        return newest != null && !newest.retention().derived();
    }

    /** A part of the last visit, absent where there was none. */
    <T> @Nullable T visit(Function<State.Visit, T> part) {
        State.Visit last = state.last();
        return last == null ? null : part.apply(last);
    }

    /** Whether two days confirmed that the platform does not know it. */
    boolean gone() {
        State.Missing missing = state.missing();
        return missing != null && missing.confirmed();
    }
}
