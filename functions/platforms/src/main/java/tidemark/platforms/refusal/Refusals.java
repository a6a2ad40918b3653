package tidemark.platforms.refusal;

import java.util.Optional;

import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.RateHeaders;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What any platform may send instead of an answer, in the order in which it is checked: final URL, challenge page, status. A reader calls {@link #of}
 * first, then reads its own platform's error codes, then calls {@link #status}, and only then looks for numbers.
 */
public final class Refusals {

    private Refusals() {}

    /** A refusal that means the same on every platform: login walls, challenges, too many requests, server errors. */
    public static Optional<Unseen> of(PlatformResponse answer) {
        return LoginWalls.at(answer).or(() -> Challenges.in(answer)).or(() -> common(answer));
    }

    /**
     * What a status means that no error of the platform explains; empty for an answer that should hold the account. A 404 alone says nothing about
     * the account, because any server in between may send it; only {@link #unknown} treats it as a missing account.
     */
    public static Optional<Unseen> status(PlatformResponse answer, String words) {
        int status = answer.status();
        String said = words.isEmpty() ? "" : ": " + words;
        if (status == 401 || status == 402 || status == 403) {
            return refusal(Outcome.NEEDS_CREDENTIAL, "The platform refused the request with " + status + said);
        }
        if (status == 451) {
            return refusal(Outcome.PRIVATE, "It is withheld for legal reasons, here or everywhere (451)" + said);
        }
        if (isMissing(answer)) {
            return refusal(Outcome.LAYOUT_CHANGED,
                    "The answer was " + status + " and does not say that it is the account that is missing" + said);
        }
        return status >= 200 && status < 300
                ? Optional.empty()
                : refusal(Outcome.LAYOUT_CHANGED,
                        "The platform answered " + status + ", which is not documented here" + said);
    }

    /** Whether the status says that something does not exist, whatever it is. */
    public static boolean isMissing(PlatformResponse answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    /**
     * The finding that the platform does not know the account.
     *
     * @param said whether the body of a 404 or 410 is the one that this platform sends for a missing account
     */
    public static Optional<Unseen> unknown(PlatformResponse answer, boolean said) {
        if (!isMissing(answer) || !said) {
            return Optional.empty();
        }
        return refusal(Outcome.NOT_FOUND, answer.status() == 410
                ? "The platform says that the account is gone for good."
                : "The platform does not know the account.");
    }

    /** What the status of a page means: a site's own not-found page means a missing account, the error notice of a web server does not. */
    public static Optional<Unseen> page(PlatformResponse answer) {
        return unknown(answer, isMissing(answer) && answer.looksLikePage() && !ServerNotice.is(answer))
                .or(() -> status(answer, ""));
    }

    /** The finding of too many requests, with the time the platform gave. */
    public static Unseen tooMany(PlatformResponse answer, String words) {
        return new Unseen(Outcome.RATE_LIMITED, words.isEmpty() ? "Too many requests." : words,
                RateHeaders.of(answer).again(), null);
    }

    private static Optional<Unseen> common(PlatformResponse answer) {
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
