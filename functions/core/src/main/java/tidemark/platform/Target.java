package tidemark.platform;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;

/**
 * One account to be asked.
 *
 * @param permanentId the platform's own id, absent until known
 * @param step which of the platform's kinds of request comes next; {@link #FIRST} for a fresh one, otherwise a word of the platform's own
 */
public record Target(AccountId id, Address address, @Nullable String permanentId, String step) {

    public static final String FIRST = "";

    public static Target of(Account account) {
        return new Target(account.id(), account.address(), account.permanentId(), FIRST);
    }

    public Target next(String nextStep) {
        return new Target(id, address, permanentId, nextStep);
    }

    public Target known(String permanent, String nextStep) {
        return new Target(id, address, permanent, nextStep);
    }
}
