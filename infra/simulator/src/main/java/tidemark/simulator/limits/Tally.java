package tidemark.simulator.limits;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** The requests used of those allowed in a span of time. Not thread-safe. */
final class Tally {

    private final int most;
    private final UnaryOperator<Instant> end;
    private @Nullable Instant reset;
    private int used;

    /** @param end gives the end of a span whose first request comes at the time given */
    Tally(int most, UnaryOperator<Instant> end) {
        this.most = most;
        this.end = end;
    }

    /** Starts a new span if the last one has ended. */
    void renew(Instant now) {
        if (reset == null || !now.isBefore(reset)) {
            reset = end.apply(now);
            used = 0;
        }
    }

    void use() {
        used++;
    }

    void refund() {
        used = Math.max(0, used - 1);
    }

    Quota quota(Instant now) {
        return new Quota(most, Math.max(0, most - used), reset == null ? end.apply(now) : reset);
    }
}
