package tidemark.history;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.reading.Outcome;

/**
 * The newest that is known of one account.
 *
 * @param newest the latest snapshot with numbers; absent until one was read
 * @param window the audience numbers of the last 91 days
 * @param last how its last visit ended; absent before the first
 * @param missing since when the platform does not know it; absent while it does
 * @param validator the ETag of the answer that {@code newest} came from, absent if it had none
 * @param emptied the UTC day on which a known audience first read 0, until a later day confirms it or another number is read; absent otherwise
 * @param rev counts writes, 0 for an account that has no state yet; a change is conditional on it
 */
public record State(AccountId id, @Nullable Snapshot newest, GrowthWindow window, @Nullable Visit last,
        @Nullable Missing missing, @Nullable String validator, @Nullable LocalDate emptied, long rev) {

    /** A state whose audience is not in doubt. */
    public State(AccountId id, @Nullable Snapshot newest, GrowthWindow window, @Nullable Visit last,
            @Nullable Missing missing, @Nullable String validator, long rev) {
        this(id, newest, window, last, missing, validator, null, rev);
    }

    /** A state whose newest numbers came without an ETag. */
    public State(AccountId id, @Nullable Snapshot newest, GrowthWindow window, @Nullable Visit last,
            @Nullable Missing missing, long rev) {
        this(id, newest, window, last, missing, null, rev);
    }

    public static State none(AccountId id) {
        return new State(id, null, GrowthWindow.EMPTY, null, null, 0);
    }

    /**
     * This state as it may be shown: without numbers that are overdue, or whose platform no longer knows the account and requires that deleted
     * numbers are deleted here.
     */
    public State shown(Instant now) {
        Snapshot seen = newest;
        boolean withheld = seen != null
                && (seen.overdue(now) || (missing != null && seen.retention().mirrorDeletes()));
        return withheld ? numberless() : this;
    }

    /** This state without numbers. */
    public State numberless() {
        return new State(id, null, GrowthWindow.EMPTY, last, missing, rev);
    }

    /** This state at another count of writes. */
    public State at(long writes) {
        return new State(id, newest, window, last, missing, validator, emptied, writes);
    }

    /**
     * How the collection of an account ended in a run.
     *
     * @param run the run whose counts include it
     * @param detail one sentence, empty where the outcome says it all
     */
    public record Visit(Outcome outcome, String run, Instant at, String detail) {}

    /**
     * A platform's statement that it does not know the account.
     *
     * @param first the UTC day it was first said
     * @param latest the UTC day it was last said
     */
    public record Missing(LocalDate first, LocalDate latest) {

        /** Whether two separate days confirmed that the account is gone. */
        public boolean confirmed() {
            return latest.isAfter(first);
        }
    }
}
