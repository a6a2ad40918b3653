package tidemark.intake;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Readings;
import tidemark.ledger.Accounts;

/**
 * Changes what is said of one account and whether it is collected, and deletes what is kept of it. Repeating a change changes nothing.
 * Thread-safe.
 */
public final class ChangeAccount {

    private static final int TRIES = 5;

    private final Accounts accounts;
    private final Readings readings;
    private final InstantSource clock;

    public ChangeAccount(Accounts accounts, Readings readings, InstantSource clock) {
        this.accounts = accounts;
        this.readings = readings;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Result {

        /** The account as it is now, whether the change changed anything or not. */
        record Done(Accounts.Entry entry) implements Result {}

        /** Nothing is kept of the account any more, but that it was purged. */
        record Purged() implements Result {}

        record Unknown() implements Result {}

        /** The account is no longer as the caller knows it. */
        record Stale(long rev) implements Result {}

        /** Others kept changing the account; nothing was written. */
        record Busy() implements Result {}
    }

    /**
     * Changes an account.
     *
     * @param rev the revision that the caller knows; absent to change whatever it is now
     * @param change applied to the account as it is stored, several times if others change it meanwhile
     */
    public Result change(AccountId id, @Nullable Long rev, UnaryOperator<Account> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Accounts.Entry> entry = entry(id);
            if (entry.isEmpty()) {
                return new Result.Unknown();
            }
            Account before = entry.get().account();
            if (rev != null && rev != before.rev()) {
                return new Result.Stale(before.rev());
            }
            Account after = change.apply(before);
            if (after.equals(before)) {
                return new Result.Done(entry.get());
            }
            if (accounts.change(before, after)) {
                return entry(id).<Result>map(Result.Done::new).orElseGet(Result.Unknown::new);
            }
        }
        return new Result.Busy();
    }

    /**
     * Deletes an account with its history, numbers and addresses; what stays is a mark under its id that says when. The history goes first, so
     * that a purge that was cut off can be repeated, and once more at the end, because a worker may have written meanwhile.
     *
     * @param rev the revision that the caller knows; absent to purge whatever it is now
     */
    public Result purge(AccountId id, @Nullable Long rev) {
        Result stopped = change(id, rev, account -> account.withStatus(Account.Status.STOPPED));
        for (int tried = 0; tried < TRIES && stopped instanceof Result.Done(Accounts.Entry entry); tried++) {
            readings.erase(id);
            if (accounts.remove(entry.account(), clock.instant())) {
                readings.erase(id);
                return new Result.Purged();
            }
            stopped = change(id, null, account -> account.withStatus(Account.Status.STOPPED));
        }
        return stopped instanceof Result.Done ? new Result.Busy() : stopped;
    }

    private Optional<Accounts.Entry> entry(AccountId id) {
        return Optional.ofNullable(accounts.entries(Set.of(id)).get(id));
    }
}
