package tidemark.credential;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/** What a platform gave when it was asked for a token. */
public sealed interface TokenGrant {

    /** @param secrets what is to be kept, in this order: a new refresh token stands before the token it came with */
    record Given(List<Named> secrets) implements TokenGrant {

        public Given {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * The platform does not take what the token would be made of.
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
     * A credential to be kept.
     *
     * @param life how long it is valid from now on, absent if it does not end or that is not told
     */
    record Named(String name, Secret secret, @Nullable Duration life) {}
}
