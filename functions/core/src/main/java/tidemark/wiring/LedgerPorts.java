package tidemark.wiring;

import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.ledger.RetryingAccounts;
import tidemark.ledger.RetryingReadings;
import tidemark.ledger.UncertainWriteRetry;
import tidemark.ratelimit.RateLimitStore;
import tidemark.ratelimit.RetryingRateLimitStore;
import tidemark.run.Chunks;
import tidemark.run.RetryingChunks;
import tidemark.run.RetryingRuns;
import tidemark.run.Runs;

/** The ports of one ledger that collecting reads and writes. */
public record LedgerPorts(Accounts accounts, Readings readings, Runs runs, Chunks chunks, RateLimitStore rateLimits) {

    /** The same ports; each repeats an access that is left {@linkplain tidemark.ledger.WriteUncertain uncertain}. */
    public LedgerPorts retrying(UncertainWriteRetry retry) {
        return new LedgerPorts(new RetryingAccounts(accounts, retry), new RetryingReadings(readings, retry),
                new RetryingRuns(runs, retry), new RetryingChunks(chunks, retry),
                new RetryingRateLimitStore(rateLimits, retry));
    }
}
