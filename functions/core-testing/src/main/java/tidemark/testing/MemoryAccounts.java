package tidemark.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;
import tidemark.account.Platform;
import tidemark.ledger.Accounts;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {

    private final MemoryReadings readings;
    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<Address, AccountId> byAddress = new HashMap<>();
    private final Map<PermanentId, AccountId> byPermanentId = new HashMap<>();
    private final Map<AccountId, Instant> removed = new HashMap<>();

    /** @param readings holds the states of the same ledger */
    public MemoryAccounts(MemoryReadings readings) {
        this.readings = readings;
    }

    @Override
    public synchronized Optional<AccountId> resolve(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    @Override
    public synchronized Optional<AccountId> resolve(Platform platform, String permanentId) {
        return Optional.ofNullable(byPermanentId.get(new PermanentId(platform, permanentId)));
    }

    @Override
    public synchronized Map<Address, AccountId> resolve(Collection<Address> addresses) {
        return found(addresses, byAddress);
    }

    @Override
    public synchronized Map<PermanentId, AccountId> resolvePermanent(Collection<PermanentId> ids) {
        return found(ids, byPermanentId);
    }

    private static <T> Map<T, AccountId> found(Collection<T> aliases, Map<T, AccountId> known) {
        Map<T, AccountId> found = new HashMap<>();
        aliases.forEach(alias -> Optional.ofNullable(known.get(alias)).ifPresent(id -> found.put(alias, id)));
        return found;
    }

    @Override
    public synchronized Map<AccountId, Entry> entries(Collection<AccountId> ids) {
        Map<AccountId, Entry> found = new LinkedHashMap<>();
        for (AccountId id : ids) {
            Account account = accounts.get(id);
            if (account != null) {
                found.put(id, new Entry(account, readings.state(id)));
            }
        }
        return found;
    }

    @Override
    public void walk(Consumer<Entry> each) {
        List<Entry> all = new ArrayList<>();
        synchronized (this) {
            accounts.forEach((id, account) -> all.add(new Entry(account, readings.state(id))));
        }
        all.forEach(each);
    }

    @Override
    public synchronized boolean isEmpty() {
        return accounts.isEmpty() && removed.isEmpty();
    }

    @Override
    public synchronized boolean add(Account account) {
        if (accounts.containsKey(account.id())) {
            return account.id().equals(byAddress.get(account.address()));
        }
        if (removed.containsKey(account.id()) || !free(account)) {
            return false;
        }
        store(account.withRev(account.rev() + 1));
        return true;
    }

    @Override
    public synchronized boolean change(Account before, Account after) {
        Account stands = accounts.get(before.id());
        if (stands == null || stands.rev() != before.rev() || !free(after)) {
            return false;
        }
        permanent(stands).ifPresent(byPermanentId::remove);
        store(after.withRev(before.rev() + 1));
        return true;
    }

    @Override
    public synchronized boolean swap(Account before, Account after, Account holder) {
        if (!stands(before) || !stands(holder)) {
            return false;
        }
        store(after.withRev(before.rev() + 1));
        store(holder.seenAs(before.address(), null, null).withRev(holder.rev() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Account before, Instant at) {
        if (!stands(before)) {
            return removed.containsKey(before.id());
        }
        accounts.remove(before.id());
        byAddress.values().removeIf(before.id()::equals);
        byPermanentId.values().removeIf(before.id()::equals);
        readings.end(before.id());
        removed.put(before.id(), at);
        return true;
    }

    @Override
    public synchronized Optional<Instant> removed(AccountId id) {
        return Optional.ofNullable(removed.get(id));
    }

    private boolean stands(Account account) {
        Account stored = accounts.get(account.id());
        return stored != null && stored.rev() == account.rev();
    }

    private boolean free(Account account) {
        boolean taken = Optional.ofNullable(byAddress.get(account.address())).map(accounts::get)
                .filter(there -> there.address().equals(account.address()) && !there.id().equals(account.id()))
                .isPresent();
        AccountId byId = permanent(account).map(byPermanentId::get).orElse(account.id());
        return !taken && byId.equals(account.id());
    }

    private void store(Account account) {
        accounts.put(account.id(), account);
        byAddress.put(account.address(), account.id());
        permanent(account).ifPresent(id -> byPermanentId.put(id, account.id()));
    }

    private static Optional<PermanentId> permanent(Account account) {
        return Optional.ofNullable(account.permanentId()).map(id -> new PermanentId(account.address().platform(), id));
    }
}
