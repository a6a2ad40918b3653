package tidemark.platforms.refusal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.platforms.exchange.PlatformResponse;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Recognises, by the final URL, a login or consent page in place of the answer. */
final class LoginWalls {

    private static final Pattern LOGIN = Pattern.compile(
            "(?i).*/(?:login|log_in|signin|sign_in|sign-in|authwall|checkpoint|uas/login|accounts/login|auth/sign_in|i/flow/(?:login|signup))(?:[/.;].*)?");
    private static final Pattern CONSENT = Pattern
            .compile("(?i).*/(?:consent|cookie-?consent|privacy/consent)(?:/.*)?");

    private LoginWalls() {}

    static Optional<Unseen> at(PlatformResponse answer) {
        String host = answer.host();
        String path = answer.path().toLowerCase(Locale.ROOT);
        if (host.startsWith("consent.") || CONSENT.matcher(path).matches()) {
            return Optional.of(Unseen.of(Outcome.CONSENT, "The platform showed a consent page at " + host + "."));
        }
        if (host.startsWith("login.") || host.startsWith("accounts.google.") || LOGIN.matcher(path).matches()) {
            return Optional.of(Unseen.of(Outcome.LOGIN_WALL, "The platform sent us to a login page."));
        }
        return Optional.empty();
    }
}
