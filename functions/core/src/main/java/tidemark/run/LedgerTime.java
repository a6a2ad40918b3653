package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Instants as the ledger keeps them. */
final class LedgerTime {

    /** Later than any due time. */
    static final Instant FAR_FUTURE = Instant.ofEpochMilli(9_999_999_999_999L);

    private LedgerTime() {}

    static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
