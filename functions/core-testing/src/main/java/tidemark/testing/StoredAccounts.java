package tidemark.testing;

import java.util.List;
import java.util.Objects;

import tidemark.account.Account;
import tidemark.ledger.Accounts;

import static tidemark.testing.Samples.id;

/** A contract of accounts. */
public interface StoredAccounts extends LedgerContract {

    /** The port under test. */
    default Accounts accounts() {
        return stores().accounts();
    }

    /** An account as the ledger has it. */
    default Account stored(int n) {
        return Objects.requireNonNull(accounts().entries(List.of(id(n))).get(id(n))).account();
    }
}
