package tidemark.intake;

import tidemark.account.Account;

/** Is notified of accounts that are new to the ledger. Thread-safe. */
@FunctionalInterface
public interface NewAccountListener {

    /** Called before an account is added: its id is fixed, so that work which the end of the process interrupts can be completed later. */
    default void expect(Account account) {}

    /** Called after an account was added. */
    void welcome(Account account);
}
