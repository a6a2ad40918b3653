package tidemark.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;
import tidemark.account.Platform;

/** Repeats every access to accounts that was left {@linkplain WriteUncertain uncertain}, but for a walk, which would visit accounts twice. Thread-safe. */
public record RetryingAccounts(Accounts accounts, UncertainWriteRetry retry) implements Accounts {

    @Override
    public Optional<AccountId> resolve(Address address) {
        return retry.settle(() -> accounts.resolve(address));
    }

    @Override
    public Optional<AccountId> resolve(Platform platform, String permanentId) {
        return retry.settle(() -> accounts.resolve(platform, permanentId));
    }

    @Override
    public Map<Address, AccountId> resolve(Collection<Address> addresses) {
        return retry.settle(() -> accounts.resolve(addresses));
    }

    @Override
    public Map<PermanentId, AccountId> resolvePermanent(Collection<PermanentId> ids) {
        return retry.settle(() -> accounts.resolvePermanent(ids));
    }

    @Override
    public Map<AccountId, Entry> entries(Collection<AccountId> ids) {
        return retry.settle(() -> accounts.entries(ids));
    }

    @Override
    public void walk(Consumer<Entry> each) {
        accounts.walk(each);
    }

    @Override
    public boolean isEmpty() {
        return retry.settle(accounts::isEmpty);
    }

    @Override
    public boolean add(Account account) {
        return retry.settle(() -> accounts.add(account));
    }

    @Override
    public boolean change(Account before, Account after) {
        return retry.settle(() -> accounts.change(before, after));
    }

    @Override
    public boolean swap(Account before, Account after, Account holder) {
        return retry.settle(() -> accounts.swap(before, after, holder));
    }

    @Override
    public boolean remove(Account before, Instant at) {
        return retry.settle(() -> accounts.remove(before, at));
    }

    @Override
    public Optional<Instant> removed(AccountId id) {
        return retry.settle(() -> accounts.removed(id));
    }
}
