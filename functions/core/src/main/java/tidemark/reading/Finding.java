package tidemark.reading;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What asking a platform for one account gave. */
public sealed interface Finding {

    Outcome outcome();

    /** One sentence for a person; empty where the outcome says it all. Never holds a secret. */
    String detail();

    /**
     * The answer spoke of the account asked for.
     *
     * @param outcome {@link Outcome#OK}, {@link Outcome#COUNT_HIDDEN}, {@link Outcome#RENAMED} or {@link Outcome#PRIVATE}
     */
    record Seen(Outcome outcome, Reading reading, String detail) implements Finding {

        public static Seen ok(Reading reading) {
            return new Seen(Outcome.OK, reading, "");
        }
    }

    /**
     * No number was read.
     *
     * @param until when asking makes sense again, if the platform said so
     * @param evidence the body that was not understood, kept for the maintainer of the reader; only with {@link Outcome#LAYOUT_CHANGED}
     */
    record Unseen(Outcome outcome, String detail, @Nullable Instant until,
            @Nullable Evidence evidence) implements Finding {

        public static Unseen of(Outcome outcome, String detail) {
            return new Unseen(outcome, detail, null, null);
        }
    }

    /** The first characters of an answer that no reader understood, with secrets scrubbed. */
    record Evidence(String url, int status, String body) {}
}
