package tidemark.aws;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import tidemark.time.Sleeper;

/** Waits by putting the thread to sleep. */
public final class ThreadSleeper implements Sleeper {

    @Override
    public void sleep(Duration duration) {
        if (duration.isPositive()) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted while waiting")
                        .initCause(interrupted);
            }
        }
    }
}
