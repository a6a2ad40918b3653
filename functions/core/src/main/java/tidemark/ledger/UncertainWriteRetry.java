package tidemark.ledger;

import java.time.Duration;
import java.util.function.Supplier;

import tidemark.time.Backoff;
import tidemark.time.Sleeper;

/** Repeats what a store left {@linkplain WriteUncertain uncertain}. Thread-safe. */
public final class UncertainWriteRetry {

    private static final int TRIES = 5;
    private static final Backoff PAUSES = Backoff.doubling(Duration.ofMillis(50), Duration.ofMillis(400));

    private final Sleeper sleeper;

    public UncertainWriteRetry(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /**
     * Does an idempotent access until it is settled, five times with growing pauses of 50 ms to 400 ms.
     *
     * @throws WriteUncertain if it is not settled then
     */
    public <T> T settle(Supplier<T> access) {
        for (int tried = 1;; tried++) {
            try {
                return access.get();
            } catch (WriteUncertain unsettled) {
                if (tried == TRIES) {
                    throw unsettled;
                }
                sleeper.sleep(PAUSES.after(tried));
            }
        }
    }

    /**
     * Does an idempotent access that has no result, like {@link #settle}.
     *
     * @throws WriteUncertain if it is not settled then
     */
    public void run(Runnable access) {
        settle(() -> {
            access.run();
            return true;
        });
    }
}
