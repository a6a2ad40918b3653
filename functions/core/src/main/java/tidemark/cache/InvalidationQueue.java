package tidemark.cache;

import java.util.Collection;

import tidemark.account.AccountId;
import tidemark.account.Address;

/** Carries to the caches which accounts and addresses changed: at least once, in any order. Thread-safe. */
@FunctionalInterface
public interface InvalidationQueue {

    /**
     * Sends what is out of date; nothing where both are empty. Throws an unchecked exception where the queue fails; some may have been
     * sent then.
     *
     * @param accounts that changed
     * @param addresses that may lead to another account than before
     */
    void send(Collection<AccountId> accounts, Collection<Address> addresses);
}
