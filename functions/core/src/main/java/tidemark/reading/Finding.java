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
     * @param validator the answer's ETag, by which the platform can say later that nothing changed; absent if it gave none
     */
    record Seen(Outcome outcome, Reading reading, String detail, @Nullable String validator) implements Finding {

        public Seen(Outcome outcome, Reading reading, String detail) {
            this(outcome, reading, detail, null);
        }

        public static Seen ok(Reading reading) {
            return new Seen(Outcome.OK, reading, "");
        }
    }

    /**
     * The platform said that nothing changed since the answer whose ETag it was given: the newest numbers are those of now.
     *
     * @param validator that ETag
     */
    record Same(String validator) implements Finding {

        @Override
        public Outcome outcome() {
            return Outcome.OK;
        }

        @Override
        public String detail() {
            return "";
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
