package tidemark.testing;

import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.ratelimit.RateLimitStore;
import tidemark.run.Chunks;
import tidemark.run.Runs;
import tidemark.wiring.LedgerPorts;

/** The ports of one ledger. */
public record Stores(Accounts accounts, Readings readings, Runs runs, Chunks chunks, RateLimitStore rateLimits) {

    /** An empty ledger in memory. */
    public static Stores inMemory() {
        MemoryReadings readings = new MemoryReadings();
        MemoryRuns runs = new MemoryRuns();
        return new Stores(new MemoryAccounts(readings), readings, runs, new MemoryChunks(runs), new MemoryRateLimits());
    }

    /** The same ports, as the wiring takes them. */
    public LedgerPorts ledgerPorts() {
        return new LedgerPorts(accounts, readings, runs, chunks, rateLimits);
    }
}
