package tidemark.board;

import java.time.Duration;
import java.time.Instant;

/** Why a board should be built. */
public sealed interface BoardHint {

    /** Hints of changes within one such span of time are one. It is no longer than the delay of the queue that carries them. */
    Duration SPAN = Duration.ofSeconds(10);

    /**
     * Something changed, at the latest at {@code until}: the end of the span that the hint stands for, not the time it was sent, because
     * hints that came later in the same span were dropped for it.
     */
    record Changed(Instant until) implements BoardHint {

        /** The one hint of the span that an instant lies in. */
        public static Changed at(Instant instant) {
            long span = SPAN.toMillis();
            return new Changed(Instant.ofEpochMilli((instant.toEpochMilli() / span + 1) * span));
        }

        /** The same for all hints of a span. */
        public String deduplicationId() {
            return "changed-" + until.getEpochSecond();
        }
    }

    /** A run closed: what it counts is in the ledger. */
    record RunClosed(String run) implements BoardHint {

        public String deduplicationId() {
            return "closed-" + run;
        }
    }
}
