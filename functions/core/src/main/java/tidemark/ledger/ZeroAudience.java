package tidemark.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * An audience of 0 where one was known: many platforms report 0 for a number that its owner hides. The 0 is accepted when a second UTC day
 * confirms it, as a second day confirms that an account is gone; until then the audience counts as hidden.
 */
final class ZeroAudience {

    private static final String DETAIL = "The platform reported 0 where it reported an audience before; a second day must confirm it.";

    private ZeroAudience() {}

    /** Whether a reading has an audience of 0 where one was known, and no earlier day had a 0. */
    static boolean doubtful(State state, Seen seen, LocalDate day) {
        LocalDate first = state.emptied();
        boolean nought = seen.reading().followers().filter(count -> count.value() == 0).isPresent();
        return nought && (first == null
                ? audience(state).filter(count -> count.value() > 0).isPresent()
                : !day.isAfter(first));
    }

    /** The reading without its audience; its ETag is dropped, because a later answer that nothing changed would confirm nothing. */
    static Seen doubted(Seen seen) {
        Reading reported = seen.reading();
        Map<Metric, Count> others = new EnumMap<>(Metric.class);
        others.putAll(reported.metrics());
        others.remove(Metric.FOLLOWERS);
        return new Seen(Outcome.COUNT_HIDDEN,
                new Reading(reported.address(), reported.permanentId(), reported.displayName(),
                        others, reported.counts(), reported.method()),
                DETAIL);
    }

    /** Since when an audience is in doubt after a visit, given the day of a doubt it raised and what stands for its day. */
    static @Nullable LocalDate since(State state, @Nullable LocalDate doubt, @Nullable Snapshot stands) {
        if (doubt != null) {
            return state.emptied() == null ? doubt : state.emptied();
        }
        return stands != null && stands.followers().isPresent() ? null : state.emptied();
    }

    /** The audience that was reported last. */
    private static Optional<Count> audience(State state) {
        Snapshot newest = state.newest();
        Optional<Count> reported = newest == null ? Optional.empty() : newest.followers();
        return reported.or(() -> Optional.ofNullable(state.window().days().lastEntry()).map(Map.Entry::getValue));
    }
}
