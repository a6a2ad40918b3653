package tidemark.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tidemark.reading.Count;

/** Counts the window of a state anew from the days of the ledger, after days were written that no visit of the account read. */
public final class StateRecount {

    private StateRecount() {}

    /** The first of the days from which the window is counted after a day was written. */
    public static LocalDate first(State state, LocalDate written) {
        LocalDate known = state.window().days().isEmpty() ? written : state.window().days().lastKey();
        return (known.isAfter(written) ? known : written).minusDays(GrowthWindow.DAYS - 1L);
    }

    /** The last of the days from which state and window are counted after a day was written. */
    public static LocalDate last(State state, LocalDate written) {
        LocalDate last = first(state, written).plusDays(GrowthWindow.DAYS - 1L);
        Snapshot newest = state.newest();
        return newest != null && newest.day().isAfter(last) ? newest.day() : last;
    }

    /**
     * The state with the window of these days, and with the last imported one as its newest where that is later, or better on the same day.
     *
     * @param days of the account, oldest first, with all from {@link #first} to {@link #last}
     */
    public static State of(State state, List<Snapshot> days, Instant now) {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (Snapshot day : days) {
            Optional<Count> followers = day.followers();
            if (!day.retention().derived()) {
                window = followers.isPresent() ? GrowthWindow.EMPTY : window;
            } else if (followers.isPresent() && !day.overdue(now)) {
                window = window.with(day.day(), followers.get());
                Integer kept = day.retention().maxAgeDays();
                window = kept == null ? window : window.since(day.day().minusDays(kept - 1L));
            }
        }
        Snapshot newest = days.stream().filter(day -> day.isImported() && !day.overdue(now))
                .reduce((one, other) -> other).filter(day -> isNews(state, day)).orElse(null);
        return new State(state.id(), newest == null ? state.newest() : newest, window, state.last(), state.missing(),
                newest == null ? state.validator() : null, state.emptied(), state.rev());
    }

    private static boolean isNews(State state, Snapshot day) {
        Snapshot newest = state.newest();
        return newest == null || day.day().isAfter(newest.day())
                || (day.day().equals(newest.day()) && day.replaces(newest));
    }
}
