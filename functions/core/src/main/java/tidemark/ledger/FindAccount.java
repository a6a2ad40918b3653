package tidemark.ledger;

import java.util.Optional;
import java.util.function.Function;

import tidemark.account.AccountId;
import tidemark.account.Address;

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
}
