package tidemark.platforms.renewal;

import java.util.List;

import tidemark.account.Platform;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.CredentialNeed;

/** How one credential is obtained from others. Pure: it makes the request and reads the answer, and sends nothing. Stateless. */
public interface Renewal {

    /** The platform whose token it is. */
    Platform platform();

    /** The credential it gives, as the platforms file names it; {@code {handle}} in it stands for the account. */
    String gives();

    /** The credentials it is obtained from, in the order in which {@link #request} takes them; one of them may be the one it gives. */
    List<CredentialNeed> from();

    /** @param from complete credentials, each with all its parts */
    PlatformRequest request(List<Secret> from);

    /**
     * The credentials to store from a platform's answer, in the order of writing.
     *
     * @param owner the value of {@code {handle}}, empty if there is none
     * @throws IllegalArgumentException if a token is no credential
     */
    List<Named> keep(TokenAnswer given, List<Secret> from, String owner);

    /** Whether it can be obtained at any time from its sources alone, without the old token and without using anything up. */
    default boolean free() {
        return from().size() == 1 && !from().getFirst().name().equals(gives());
    }
}
