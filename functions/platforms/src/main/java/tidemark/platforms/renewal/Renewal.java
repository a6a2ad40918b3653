package tidemark.platforms.renewal;

import java.util.List;

import tidemark.account.Platform;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.CredentialNeed;

/** How one credential is had from others. Pure: it makes the request and reads the answer, and sends nothing. Stateless. */
public interface Renewal {

    /** Whose token it is. */
    Platform platform();

    /** The credential it gives, as the platforms file names it; {@code {handle}} in it stands for the account. */
    String gives();

    /** What it is made of, in the order in which {@link #request} takes it; one of them may be what it gives. */
    List<CredentialNeed> from();

    /** @param from whole, each with all its parts */
    PlatformRequest request(List<Secret> from);

    /**
     * What is to be kept of what a platform gave, in the order of writing.
     *
     * @param owner in place of {@code {handle}}, empty where there is none
     * @throws IllegalArgumentException if a token is no credential
     */
    List<Named> keep(TokenAnswer given, List<Secret> from, String owner);

    /** Whether it can be had whenever its sources are there, without itself and without using anything up. */
    default boolean free() {
        return from().size() == 1 && !from().getFirst().name().equals(gives());
    }
}
