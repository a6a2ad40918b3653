package tidemark.reading;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** The result of requesting one account from a platform. */
public sealed interface Finding {

    Outcome outcome();

    /** One sentence for a person; empty where the outcome says it all. Never holds a secret. */
    String detail();

    /**
     * The answer was about the requested account.
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
     * The platform reported no change since the answer whose ETag it was sent: the newest numbers are still current.
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
     * @param until before which another request makes no sense, if the platform said so
     * @param evidence the body that could not be parsed, kept for the maintainer of the reader; only with {@link Outcome#LAYOUT_CHANGED}
     */
    record Unseen(Outcome outcome, String detail, @Nullable Instant until,
            @Nullable Evidence evidence) implements Finding {

        public static Unseen of(Outcome outcome, String detail) {
            return new Unseen(outcome, detail, null, null);
        }
    }

    /** The first characters of an answer that no reader could parse, with secrets removed. */
    record Evidence(String url, int status, String body) {}
}
