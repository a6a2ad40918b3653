package tidemark.aws.dynamo;

import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.board.Pointers;
import tidemark.board.Totals;
import tidemark.credential.CredentialStates;
import tidemark.history.Readings;
import tidemark.job.Jobs;
import tidemark.ledger.Accounts;
import tidemark.ratelimit.RateLimitStore;
import tidemark.run.Chunks;
import tidemark.run.Runs;
import tidemark.time.Sleeper;
import tidemark.wiring.LedgerPorts;

/** The ports of the ledger that one table holds. Thread-safe. */
public record DynamoLedger(Accounts accounts, Readings readings, Runs runs, Chunks chunks, RateLimitStore rateLimits,
        Pointers pointers, Totals totals, CredentialStates credentials, Jobs jobs) {

    /** Parallel requests of a scan or of adding chunks. */
    private static final int LANES = 8;

    /** The ledger in the table that a function's environment names, {@code LEDGER_TABLE}. */
    public static DynamoLedger of(DynamoDbProvider clients, Map<String, String> environment) {
        return of(clients.dynamoDb(), Environment.text(environment, "LEDGER_TABLE"), clients.clock(), clients.random(),
                new ThreadSleeper());
    }

    /**
     * @param table the table's name
     * @param random source of pauses and writer names: must have a different seed in every process; shared by threads
     */
    public static DynamoLedger of(DynamoDbClient client, String table, InstantSource clock, RandomGenerator random,
            Sleeper sleeper) {
        Table ledger = new Table(client, table, clock, random, sleeper);
        return new DynamoLedger(new DynamoAccounts(ledger, LANES), new DynamoReadings(ledger), new DynamoRuns(ledger),
                new DynamoChunks(ledger, LANES), new DynamoRateLimits(ledger), new DynamoPointers(ledger),
                new DynamoTotals(ledger), new DynamoCredentialStates(ledger), new DynamoJobs(ledger));
    }

    /** The ports that collecting uses. */
    public LedgerPorts ledgerPorts() {
        return new LedgerPorts(accounts, readings, runs, chunks, rateLimits);
    }
}
