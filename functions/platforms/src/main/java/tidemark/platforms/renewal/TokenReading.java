package tidemark.platforms.renewal;

import java.util.List;
import java.util.Optional;

import tidemark.credential.TokenGrant;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.SecretRedaction;

/** Reads a platform's answer to a token request. */
public final class TokenReading {

    private TokenReading() {}

    /** @param redaction removes from the platform's message the secrets sent to it */
    public static TokenGrant read(Renewal renewal, PlatformResponse answer, List<Secret> from, String owner,
            SecretRedaction redaction) {
        JsonBody body = JsonBody.of(answer);
        Optional<TokenAnswer> given = answer.status() == 200 ? TokenAnswer.of(body.root()) : Optional.empty();
        if (given.isPresent()) {
            return keep(renewal, given.get(), from, owner);
        }
        String words = redaction.text(TokenAnswer.words(body.root()));
        boolean reported = body.fault() == null && (!words.isEmpty() || answer.status() == 401);
        boolean refusal = answer.status() == 200 || answer.status() == 400 || answer.status() == 401
                || answer.status() == 403;
        if (reported && refusal) {
            return new TokenGrant.Refused(
                    words.isEmpty() ? "The platform refused with " + answer.status() + "." : words);
        }
        return new TokenGrant.Failed(
                "The platform gave no token: " + answer.status() + (words.isEmpty() ? "." : ", " + words));
    }

    private static TokenGrant keep(Renewal renewal, TokenAnswer given, List<Secret> from, String owner) {
        try {
            return new TokenGrant.Given(renewal.keep(given, from, owner));
        } catch (IllegalArgumentException noCredential) {
            return new TokenGrant.Failed("The platform gave what is no token.");
        }
    }
}
