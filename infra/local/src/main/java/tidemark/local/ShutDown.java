package tidemark.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import tidemark.local.engine.Closing;

/**
 * Ends the process on Ctrl-C or SIGTERM: closes what runs and leaves with exit code 0,
 * at the latest after {@link #LIMIT}, however stubborn a part is.
 */
final class ShutDown {
    static final Duration LIMIT = Duration.ofSeconds(4);

    private ShutDown() {}

    /** From now on a signal closes the part and ends the process. */
    static void closes(AutoCloseable part, Terminal terminal) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            terminal.say("Stopping …");
            Thread closing = Thread.ofPlatform().daemon().start(() -> Closing.quietly(part));
            try {
                closing.join(LIMIT);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        }, "shut-down"));
    }

    /** Waits for the signal. */
    static void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
