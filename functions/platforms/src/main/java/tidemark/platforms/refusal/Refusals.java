package tidemark.platforms.refusal;

import java.util.Optional;

import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.RateHeaders;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What any platform may send instead of an answer, in the order in which it is told apart: final address, challenge page, status. A reader asks
 * {@link #of} first, then reads its own platform's error codes, then asks {@link #status}, and only then looks for numbers.
 */
public final class Refusals {

    private Refusals() {}

    /** A refusal that holds whatever the platform: walls, challenges, too many requests, faults of a server. */
    public static Optional<Unseen> of(Answer answer) {
        return Walls.at(answer).or(() -> Challenges.in(answer)).or(() -> common(answer));
    }

    /** What a status says that no error code explained; empty for an answer that should hold the account. */
    public static Optional<Unseen> status(Answer answer, String words) {
        int status = answer.status();
        String said = words.isEmpty() ? "" : ": " + words;
        if (status == 401 || status == 402 || status == 403) {
            return refusal(Outcome.NEEDS_CREDENTIAL, "The platform refused the request with " + status + said);
        }
        if (status == 404 || status == 410) {
            return refusal(Outcome.NOT_FOUND, status == 410
                    ? "The platform says that the account is gone for good."
                    : "The platform does not know the account.");
        }
        return status >= 200 && status < 300
                ? Optional.empty()
                : refusal(Outcome.LAYOUT_CHANGED,
                        "The platform answered " + status + ", which is not documented here" + said);
    }

    /** Too many requests, with the time the platform named. */
    public static Unseen tooMany(Answer answer, String words) {
        return new Unseen(Outcome.RATE_LIMITED, words.isEmpty() ? "Too many requests." : words,
                RateHeaders.of(answer).again(), null);
    }

    private static Optional<Unseen> common(Answer answer) {
        int status = answer.status();
        if (status == 429) {
            return Optional.of(tooMany(answer, ""));
        }
        if (status == 999) {
            return refusal(Outcome.BOT_CHALLENGE, "The platform refused the request as a robot's, with 999.");
        }
        if (status >= 500 || status == 408 || status == 425) {
            return Optional.of(new Unseen(Outcome.TRANSIENT, "The platform had a fault: " + status + ".",
                    RateHeaders.of(answer).retryAt(), null));
        }
        return Optional.empty();
    }

    private static Optional<Unseen> refusal(Outcome outcome, String detail) {
        return Optional.of(Unseen.of(outcome, detail.endsWith(".") ? detail : detail + "."));
    }
}
