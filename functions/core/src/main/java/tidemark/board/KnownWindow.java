package tidemark.board;

import java.time.LocalDate;

import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;

/** The audience numbers of an account that may still be told on a day. */
final class KnownWindow {

    private KnownWindow() {}

    /**
     * A window up to a day, without days that are overdue by the terms of the newest number: a window keeps no terms of its own.
     *
     * @param shown the state as it may be shown
     */
    static GrowthWindow of(State shown, LocalDate today) {
        GrowthWindow window = shown.window().until(today);
        Snapshot newest = shown.newest();
        Integer days = newest == null ? null : newest.retention().maxAgeDays();
        return days == null ? window : window.since(today.minusDays(days - 1L));
    }
}
