package tidemark.intake;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.AccountIds;
import tidemark.account.Address;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;

/** Adds one account, unless the ledger has it under any of its names. Thread-safe. */
public final class AddAccount {

    private static final int TRIES = 5;

    private final Accounts accounts;
    private final FindAccount find;
    private final AccountIds ids;
    private final InstantSource clock;
    private final NewAccountListener listener;

    /** @param listener receives the account before and after it is added */
    public AddAccount(Accounts accounts, FindAccount find, AccountIds ids, InstantSource clock,
            NewAccountListener listener) {
        this.accounts = accounts;
        this.find = find;
        this.ids = ids;
        this.clock = clock;
        this.listener = listener;
    }

    /** What came of it. */
    public sealed interface Result {

        record Added(AccountId id) implements Result {}

        /** The ledger has the account already. */
        record Exists(AccountId id) implements Result {}

        /** Others kept changing what leads to the address; nothing was written. */
        record Busy() implements Result {}
    }

    /** @param facts what its owner says of it, put on the new account */
    public Result add(Address address, String organization, UnaryOperator<Account> facts) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<AccountId> known = find.at(address);
            if (known.isPresent()) {
                return new Result.Exists(known.get());
            }
            Account account = facts.apply(Account.added(ids.next(), address, organization, clock.instant()));
            listener.expect(account);
            if (accounts.add(account)) {
                listener.welcome(account);
                return new Result.Added(account.id());
            }
        }
        return new Result.Busy();
    }
}
