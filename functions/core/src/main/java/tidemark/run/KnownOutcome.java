package tidemark.run;

import java.time.Instant;
import java.util.Optional;

import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Outcome;

/** What the ledger already knows of an account of a run. */
final class KnownOutcome {

    private KnownOutcome() {}

    /** How the account ended in the run, if a worker recorded it and died before it was counted. */
    static Optional<Outcome> by(Run run, State state) {
        State.Visit last = state.last();
        return last != null && last.run().equals(run.id().text()) ? Optional.of(last.outcome()) : Optional.empty();
    }

    /** Whether a good reading is fresh enough for the run. */
    static boolean satisfies(Run run, State state) {
        Snapshot newest = state.newest();
        State.Visit last = state.last();
        return (newest != null && fresh(run, newest.observedAt()))
                || (last != null && last.outcome().kind() == Outcome.Kind.READ && fresh(run, last.at()));
    }

    private static boolean fresh(Run run, Instant at) {
        return !at.isBefore(run.since());
    }
}
