package tidemark.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tidemark.history.Snapshot;
import tidemark.reading.Count;

/**
 * The audience number of one UTC day.
 *
 * @param counts what the platform calls it
 * @param method how it was asked
 * @param derivable whether the platform's terms let other numbers be computed from it
 */
record AudienceDay(LocalDate day, Instant observedAt, Count count, String counts, String method, boolean derivable) {

    static Optional<AudienceDay> of(Snapshot snapshot) {
        return snapshot.followers().map(count -> new AudienceDay(snapshot.day(), snapshot.observedAt(), count,
                snapshot.counts(), snapshot.method(), snapshot.retention().derived()));
    }

    /** Whether both numbers were asked in the same way and count the same, so that their difference is a change of the audience. */
    boolean comparable(AudienceDay other) {
        return counts.equals(other.counts) && method.equals(other.method);
    }

    /** Whether a user brought it; such numbers may lie weeks apart. */
    boolean imported() {
        return method.equals(Snapshot.IMPORTED);
    }
}
