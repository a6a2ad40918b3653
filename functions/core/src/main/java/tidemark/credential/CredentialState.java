package tidemark.credential;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;

/**
 * What is known of a credential beside its value. Holds no secret; instants that bind nothing are {@link Instant#EPOCH}.
 *
 * @param mark of the value this is about ({@link Secret#mark}), empty before one is known; what is known of another value does not count
 * @param since when that value was given, absent if not known
 * @param expiresAt when it ends, absent if it does not or that is not known
 * @param refused the mark of the value that a platform refused last, empty if none was
 * @param words why renewing failed last, or the words with which a platform refused it; empty if neither
 * @param failures of renewing in a row
 * @param nextAt before which renewing is not tried again
 * @param heldUntil until when a process holds it to renew it
 * @param writer names the writer of this revision
 * @param rev counts writes, 0 before the first
 */
public record CredentialState(String name, String mark, @Nullable Instant since, @Nullable Instant expiresAt,
        String refused, String words, int failures, Instant nextAt, Instant heldUntil, String writer, long rev) {

    /** Nothing is known yet. */
    public static CredentialState none(String name) {
        return new CredentialState(name, "", null, null, "", "", 0, Instant.EPOCH, Instant.EPOCH, "", 0);
    }

    /** This revision as it stands once written. */
    public CredentialState stored() {
        return new CredentialState(name, mark, since, expiresAt, refused, words, failures, nextAt, heldUntil, writer,
                rev + 1);
    }

    /** Whether this is about that value. */
    public boolean about(Secret secret) {
        return mark.equals(secret.mark());
    }

    /** Held by a process that renews it. */
    public CredentialState held(Instant until, String by) {
        return new CredentialState(name, mark, since, expiresAt, refused, words, failures, nextAt, until, by, rev);
    }

    /** With a value that was issued now. */
    public CredentialState given(Secret secret, Instant now, @Nullable Duration life, String by) {
        return new CredentialState(name, secret.mark(), now, life == null ? null : now.plus(life), "", "", 0,
                Instant.EPOCH, Instant.EPOCH, by, rev);
    }

    /** After renewing failed. */
    public CredentialState failed(String why, Instant again, String by) {
        return new CredentialState(name, mark, since, expiresAt, refused, why, failures + 1, again, Instant.EPOCH, by,
                rev);
    }

    /** After a platform refused that value. */
    public CredentialState refused(Secret secret, String why, String by) {
        return new CredentialState(name, mark, since, expiresAt, secret.mark(), why, failures, nextAt, heldUntil, by,
                rev);
    }
}
