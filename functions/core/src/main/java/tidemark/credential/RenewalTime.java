package tidemark.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tidemark.platform.Secret;

/**
 * When a credential is to be renewed: at once where it is missing, where a platform refused it, and where it can extend itself and its end is not
 * known; otherwise when less than a third of its life is left.
 */
final class RenewalTime {

    /** A refused credential is renewed only if it is at least this old: a younger one was refused for another reason. */
    static final Duration REFUSED_ANEW = Duration.ofHours(1);

    private static final int THIRD = 3;

    private RenewalTime() {}

    static boolean is(Renewable renewable, CredentialState state, Optional<Secret> present, Instant now) {
        if (state.nextAt().isAfter(now) || state.heldUntil().isAfter(now)) {
            return false;
        }
        if (present.isEmpty()) {
            return !renewable.isExtended();
        }
        Secret secret = present.get();
        return refused(state, secret, now) || ending(state, secret, now)
                || (renewable.isExtended() && !state.about(secret));
    }

    private static boolean refused(CredentialState state, Secret secret, Instant now) {
        Instant since = state.since();
        boolean young = state.about(secret) && since != null && since.plus(REFUSED_ANEW).isAfter(now);
        return state.refused().equals(secret.mark()) && !young;
    }

    private static boolean ending(CredentialState state, Secret secret, Instant now) {
        Instant since = state.since();
        Instant end = state.expiresAt();
        if (since == null || end == null || !state.about(secret)) {
            return false;
        }
        return !now.isBefore(end.minus(Duration.between(since, end).dividedBy(THIRD)));
    }
}
