package tidemark.ledger;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.ledger.Accounts.Entry;

/** Records the name that an answer gives an account: its address, its permanent id, its display name. Thread-safe. */
final class RecordRename {

    private static final int TRIES = 8;

    private final Accounts accounts;

    RecordRename(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account with a permanent id that was found for it, unless the id belongs to another; absent if the account is gone. */
    Optional<Entry> learn(Entry seen, String permanentId) {
        return rename(seen, seen.account().address(), permanentId, null)
                .flatMap(old -> accounts.find(seen.account().id()));
    }

    /**
     * The account under the name that the answer gives it; absent if it is gone. A permanent id that belongs to another account stays there, and
     * so does an address, unless both are known by their ids: then the answer shows that the other has left it.
     */
    Optional<Entry> rename(Entry seen, Address address, @Nullable String permanentId, @Nullable String name) {
        Entry entry = seen;
        for (int tried = 0; tried < TRIES; tried++) {
            Account before = entry.account();
            Account after = before.seenAs(address, permanentId, name);
            if (after.equals(before) || accounts.change(before, after)) {
                return Optional.of(entry);
            }
            Optional<Entry> now = accounts.find(before.id());
            if (now.isEmpty()) {
                return now;
            }
            if (now.get().account().rev() == before.rev()) {
                Optional<Account> holder = left(before, after);
                if (holder.isEmpty() || accounts.swap(before, after, holder.get())) {
                    return now;
                }
            }
            entry = now.get();
        }
        throw new IllegalStateException(
                "the account " + seen.account().id() + " changes faster than it can be written");
    }

    /** The account that is believed to be at the address to which another with a permanent id has come, if it has an id of its own. */
    private Optional<Account> left(Account before, Account after) {
        String id = before.permanentId();
        if (id == null || !id.equals(after.permanentId()) || before.address().equals(after.address())) {
            return Optional.empty();
        }
        return accounts.resolve(after.address()).flatMap(accounts::find).map(Entry::account)
                .filter(holder -> !holder.id().equals(before.id()) && holder.address().equals(after.address())
                        && holder.permanentId() != null);
    }
}
