package tidemark.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The only output that reaches the user at the terminal. Progress replaces its own line on a terminal; if the output goes to a file, it adds a line
 * when enough time has passed. Thread-safe.
 */
public final class Terminal {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final InstantSource clock;
    private Instant lastProgress = Instant.EPOCH;
    private int progressWidth;

    public Terminal(PrintStream out, PrintStream err, boolean interactive, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.clock = clock;
    }

    /** Prints a permanent line. */
    public synchronized void say(String line) {
        clearProgress();
        out.println(line);
        out.flush();
    }

    /** Prints a result as it is, without a line end of its own. */
    public synchronized void print(String text) {
        clearProgress();
        out.print(text);
        out.flush();
    }

    /** Prints bytes of a result as they are; the caller asks {@link #broken} whether they arrived. */
    public synchronized void write(byte[] bytes, int from, int length) {
        clearProgress();
        out.write(bytes, from, length);
    }

    /** Prints a remark that is no part of the result, on standard error. */
    public synchronized void note(String sentence) {
        fail(sentence);
    }

    /** Whether the output is a terminal. */
    public boolean interactive() {
        return interactive;
    }

    /** Whether some of the output could not be written, for its reader has left or its disk is full. */
    public boolean broken() {
        return out.checkError();
    }

    /** How something stands at the moment. */
    public synchronized void progress(String line) {
        Instant now = clock.instant();
        if (interactive) {
            clearProgress();
            out.print(line);
            progressWidth = line.length();
        } else if (!now.isBefore(lastProgress.plus(BETWEEN_LINES))) {
            out.println(line);
            lastProgress = now;
        }
        out.flush();
    }

    /** Shows the current state apart from the output: if the output goes to a file, on standard error. */
    public synchronized void aside(String line) {
        Instant now = clock.instant();
        if (interactive) {
            progress(line);
        } else if (!now.isBefore(lastProgress.plus(BETWEEN_LINES))) {
            err.println(line);
            err.flush();
            lastProgress = now;
        }
    }

    /** Prints why something failed. */
    public synchronized void fail(String sentence) {
        clearProgress();
        out.flush();
        err.println(sentence);
        err.flush();
    }

    private void clearProgress() {
        if (progressWidth > 0) {
            out.print("\r" + " ".repeat(progressWidth) + "\r");
        }
        progressWidth = 0;
    }
}
