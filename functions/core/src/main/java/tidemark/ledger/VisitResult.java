package tidemark.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Outcome;

/**
 * What a visit found, and the state that follows from it.
 *
 * @param stands the numbers that stand for the day, absent if none were read
 * @param validator the ETag of the answer, absent if it had none
 * @param doubt the day, if its audience of 0 is in doubt
 */
record VisitResult(State.Visit visit, @Nullable Snapshot stands, @Nullable String validator,
        @Nullable LocalDate doubt) {

    /** Whether its numbers are newer or better than the newest a state has. */
    boolean isNewsTo(State state) {
        if (stands == null) {
            return false;
        }
        Snapshot newest = state.newest();
        return newest == null || ahead(newest.day(), stands.day()) || stands.day().isAfter(newest.day())
                || (stands.day().equals(newest.day()) && stands.replaces(newest));
    }

    /** @param stays the visit that the state tells of: this one, or an earlier one for the same run */
    State after(State state, State.Visit stays) {
        Snapshot newest = state.newest();
        GrowthWindow window = state.window();
        String etag = state.validator();
        if (stands != null) {
            boolean isNews = isNewsTo(state);
            etag = isNews && stands.observedAt().equals(stays.at()) ? validator : isNews ? null : etag;
            newest = isNews ? stands : newest;
            Count followers = stands.followers().orElse(null);
            window = followers == null
                    ? window
                    : grown(window.until(stands.day().plusDays(1)).with(stands.day(), followers), stands);
        }
        return new State(state.id(), newest, window, stays, missing(state.missing(), stays), etag,
                ZeroAudience.since(state, doubt, stands), state.rev());
    }

    /** A window as far as the terms of its newest number allow. */
    private static GrowthWindow grown(GrowthWindow window, Snapshot stands) {
        Integer days = stands.retention().maxAgeDays();
        if (!stands.retention().derived()) {
            return GrowthWindow.EMPTY;
        }
        return days == null ? window : window.since(stands.day().minusDays(days - 1L));
    }

    /** Whether a day that is known lies so far after one that is read now that only a wrong clock can explain it. */
    private static boolean ahead(LocalDate known, LocalDate now) {
        return known.isAfter(now.plusDays(1));
    }

    private static State.@Nullable Missing missing(State.@Nullable Missing before, State.Visit visit) {
        return switch (visit.outcome().kind()) {
            case READ -> null;
            case REPORTED -> visit.outcome() == Outcome.NOT_FOUND
                    ? missingOn(before, LocalDate.ofInstant(visit.at(), ZoneOffset.UTC))
                    : null;
            case NOT_ASKED, REFUSED, LATER -> before;
        };
    }

    private static State.Missing missingOn(State.@Nullable Missing before, LocalDate day) {
        if (before == null) {
            return new State.Missing(day, day);
        }
        return new State.Missing(before.first(), day.isAfter(before.latest()) ? day : before.latest());
    }
}
