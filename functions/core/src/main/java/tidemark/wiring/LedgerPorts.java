package tidemark.wiring;

import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.ledger.Repeats;
import tidemark.ledger.RetryingAccounts;
import tidemark.ledger.RetryingReadings;
import tidemark.run.Chunks;
import tidemark.run.RetryingChunks;
import tidemark.run.RetryingRuns;
import tidemark.run.Runs;
import tidemark.turn.RetryingTurnStore;
import tidemark.turn.TurnStore;

/** The ports of one ledger that collecting reads and writes. */
public record LedgerPorts(Accounts accounts, Readings readings, Runs runs, Chunks chunks, TurnStore turns) {

    /** The same ports; each repeats an access that is left {@linkplain tidemark.ledger.Unsettled unsettled}. */
    public LedgerPorts retrying(Repeats repeats) {
        return new LedgerPorts(new RetryingAccounts(accounts, repeats), new RetryingReadings(readings, repeats),
                new RetryingRuns(runs, repeats), new RetryingChunks(chunks, repeats),
                new RetryingTurnStore(turns, repeats));
    }
}
