package tidemark.history;

import java.time.LocalDate;
import java.util.List;

import tidemark.account.AccountId;

/** The snapshots and states of the ledger. Thread-safe. Throws an unchecked exception only where the store itself fails. */
public interface Readings {

    /**
     * Writes a snapshot to its day if the day has none or it {@linkplain Snapshot#replaces replaces} the one there.
     * False, and nothing written, if a better one stands. One conditional write; repeating it changes nothing.
     */
    boolean putDay(Snapshot snapshot);

    /** Writes a state, with {@code rev} counted up, if it is still at {@code next.rev()}. False, and nothing written, if it changed meanwhile. One conditional write. */
    boolean putState(State next);

    /**
     * The snapshots of an account from one day to another, both included, oldest first, one a day: single days and folded months merged,
     * the better of the two where both have a day. Strongly consistent. Two queries.
     */
    List<Snapshot> days(AccountId id, LocalDate from, LocalDate to);

    /** Deletes every snapshot of an account, folded ones too. Repeating it changes nothing. */
    void erase(AccountId id);

    /**
     * Folds snapshots into the month items of their days, merged with what is there: a day there is replaced only by a better one.
     *
     * @throws IllegalArgumentException if one is not to be kept for good
     */
    void fold(AccountId id, List<Snapshot> snapshots);
}
