package tidemark.ledger;

import tidemark.account.Account;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** Checks whether an answer is about the account that was requested. */
final class IdentityMatch {

    private IdentityMatch() {}

    /**
     * The finding if it is of this account, as a rename where the platform's own id answers under a new handle, or where the platform itself
     * redirected from the requested handle to the one that answers; without numbers if it is of another account.
     */
    static Finding check(Account account, Finding.Seen seen) {
        Reading reading = seen.reading();
        String known = account.permanentId();
        boolean sameAddress = reading.address().equals(account.address());
        if (known != null && reading.permanentId() != null && !known.equals(reading.permanentId())) {
            return Finding.Unseen.of(Outcome.NOT_FOUND, "The handle belongs to another account now.");
        }
        if (sameAddress) {
            return seen;
        }
        boolean vouched = known == null && seen.outcome() == Outcome.RENAMED;
        if (reading.permanentId() == null || (known == null && !vouched)) {
            return Finding.Unseen.of(Outcome.LAYOUT_CHANGED, "The answer is about " + reading.address() + ".");
        }
        Outcome outcome = seen.outcome() == Outcome.OK ? Outcome.RENAMED : seen.outcome();
        return new Finding.Seen(outcome, reading, "It is now " + reading.address() + ".", seen.validator());
    }
}
