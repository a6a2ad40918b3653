package tidemark.intake;

import tidemark.account.Account;

/** What becomes of accounts that are new to the ledger. Thread-safe. */
@FunctionalInterface
public interface NewAccountListener {

    /** Takes note that an account is about to be added: its id is known, and what an end of the process cuts off can be made up for later. */
    default void expect(Account account) {}

    /** Does what is due for an account that was added. */
    void welcome(Account account);
}
