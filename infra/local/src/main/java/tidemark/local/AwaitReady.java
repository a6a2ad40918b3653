package tidemark.local;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import tidemark.time.Sleeper;

/** Waits until the API reports that it is ready, for as long as its answers keep changing. */
final class AwaitReady {

    /** How long the answer may stay the same, or be missing, before the wait ends. */
    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Ask ask;
    private final Sleeper sleeper;
    private final InstantSource clock;
    private final Terminal terminal;

    AwaitReady(Ask ask, Sleeper sleeper, InstantSource clock, Terminal terminal) {
        this.ask = ask;
        this.sleeper = sleeper;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Asks once whether the API is ready; an API that does not answer in time is not ready. */
    @FunctionalInterface
    interface Ask {
        Look look() throws InterruptedException;
    }

    /** @param says the answer, or why there is none */
    record Look(boolean ready, String says) {}

    /**
     * Returns when the API is ready; throws {@link StartFailure} with its last answer when nothing changed for {@link #PATIENCE}.
     *
     * @param rebuild triggers a build of the board; called once, if the first check finds the API not ready
     */
    void await(URI url, Runnable rebuild) throws InterruptedException {
        Look last = ask.look();
        if (last.ready()) {
            return;
        }
        rebuild.run();
        Instant changed = clock.instant();
        while (clock.instant().isBefore(changed.plus(PATIENCE))) {
            terminal.progress("Building the board");
            sleeper.sleep(PAUSE);
            Look look = ask.look();
            if (look.ready()) {
                return;
            }
            if (!look.says().equals(last.says())) {
                changed = clock.instant();
            }
            last = look;
        }
        throw new StartFailure(
                "The API at %s is not ready, and nothing changed for %d minutes; it says %s".formatted(url,
                        PATIENCE.toMinutes(), last.says()));
    }
}
