package tidemark.credential;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/** The result of requesting a token from a platform. */
public sealed interface TokenGrant {

    /** @param secrets to be stored in this order: a new refresh token stands before the token it came with */
    record Given(List<Named> secrets) implements TokenGrant {

        public Given {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * The platform refused the credentials for which the token would be issued.
     *
     * @param words the platform's own, scrubbed
     */
    record Refused(String words) implements TokenGrant {}

    /**
     * A fault that may pass.
     *
     * @param reason one sentence without secrets
     */
    record Failed(String reason) implements TokenGrant {}

    /**
     * A credential to be stored.
     *
     * @param life how long it is valid from now on, absent if it does not end or the platform does not say
     */
    record Named(String name, Secret secret, @Nullable Duration life) {}
}
