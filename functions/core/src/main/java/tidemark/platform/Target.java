package tidemark.platform;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;

/**
 * One account to be requested.
 *
 * @param permanentId the platform's own id, absent until known
 * @param validator the ETag of the answer that the newest numbers came from, absent if there is none to compare with
 * @param step which of the platform's kinds of request comes next; {@link #FIRST} for a fresh one, otherwise a name that the platform's client
 *     defines
 */
public record Target(AccountId id, Address address, @Nullable String permanentId, @Nullable String validator,
        String step) {

    public static final String FIRST = "";

    /** An account of which no earlier answer is known. */
    public Target(AccountId id, Address address, @Nullable String permanentId, String step) {
        this(id, address, permanentId, null, step);
    }

    public static Target of(Account account) {
        return new Target(account.id(), account.address(), account.permanentId(), FIRST);
    }

    /** The same target, to be compared with an earlier answer. */
    public Target since(@Nullable String etag) {
        return new Target(id, address, permanentId, etag, step);
    }

    public Target next(String nextStep) {
        return new Target(id, address, permanentId, validator, nextStep);
    }

    public Target known(String permanent, String nextStep) {
        return new Target(id, address, permanent, validator, nextStep);
    }
}
