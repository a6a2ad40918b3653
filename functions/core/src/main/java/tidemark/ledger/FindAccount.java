package tidemark.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.PermanentId;

/** Finds the account that an address leads to: by its handle, by one it had before, or by its permanent id where that stands in place of a handle. Thread-safe. */
public final class FindAccount {

    private final Accounts accounts;
    private final Function<Address, Optional<String>> permanentId;

    /** @param permanentId the permanent id that an address is written with, empty where it is written with a name */
    public FindAccount(Accounts accounts, Function<Address, Optional<String>> permanentId) {
        this.accounts = accounts;
        this.permanentId = permanentId;
    }

    /** The account at an address, strongly consistent. One read; two for a permanent id that is no account's address. */
    public Optional<AccountId> at(Address address) {
        return accounts.resolve(address)
                .or(() -> permanentId.apply(address).flatMap(id -> accounts.resolve(address.platform(), id)));
    }

    /** The accounts at addresses, like {@link #at(Address)}; an address that leads to none is absent. One batch of reads per 100 addresses, two for permanent ids. */
    public Map<Address, AccountId> at(Collection<Address> addresses) {
        Map<Address, AccountId> found = new HashMap<>(accounts.resolve(addresses));
        Map<Address, PermanentId> left = new HashMap<>();
        addresses.stream().filter(address -> !found.containsKey(address)).forEach(address -> permanentId.apply(address)
                .ifPresent(id -> left.put(address, new PermanentId(address.platform(), id))));
        Map<PermanentId, AccountId> carriers = left.isEmpty() ? Map.of() : accounts.resolvePermanent(left.values());
        left.forEach((address, id) -> Optional.ofNullable(carriers.get(id))
                .ifPresent(carrier -> found.put(address, carrier)));
        return found;
    }
}
