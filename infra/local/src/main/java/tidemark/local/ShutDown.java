package tidemark.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import tidemark.local.engine.ResourceStack;

/**
 * Ends the process: on Ctrl-C or SIGTERM with exit code 0, else with the code given. In both cases running parts are closed first, for at most
 * {@link #LIMIT}.
 */
final class ShutDown {
    static final Duration LIMIT = Duration.ofSeconds(4);
    private static final AtomicBoolean LEAVING = new AtomicBoolean();

    private ShutDown() {}

    /** From now on every end of the process closes the parts. */
    static void closes(ResourceStack parts, Terminal terminal) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean signalled = !LEAVING.get();
            if (signalled) {
                terminal.say("Stopping …");
            }
            Thread closing = Thread.ofPlatform().daemon().start(parts::close);
            try {
                closing.join(LIMIT);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            if (signalled) {
                Runtime.getRuntime().halt(0);
            }
        }, "shut-down"));
    }

    /** Ends the process with an exit code. */
    static void leave(int code) {
        LEAVING.set(true);
        System.exit(code);
    }

    /** Waits for the signal. */
    static void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
