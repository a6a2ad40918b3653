package tidemark.aws.dynamo;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tidemark.board.Pointers;
import tidemark.board.Totals;
import tidemark.credential.CredentialStates;
import tidemark.history.Readings;
import tidemark.ledger.Accounts;
import tidemark.run.Chunks;
import tidemark.run.Runs;
import tidemark.time.Sleeper;
import tidemark.turn.TurnStore;

/** The ports of the ledger that one table holds. Thread-safe. */
public record DynamoLedger(Accounts accounts, Readings readings, Runs runs, Chunks chunks, TurnStore turns,
        Pointers pointers, Totals totals, CredentialStates credentials) {

    /** Requests that a walk or the adding of chunks makes at once. */
    private static final int LANES = 8;

    /**
     * @param table the table's name
     * @param random draws pauses and names writes: never seeded the same in two processes, and shared by threads
     */
    public static DynamoLedger of(DynamoDbClient client, String table, InstantSource clock, RandomGenerator random,
            Sleeper sleeper) {
        Table ledger = new Table(client, table, clock, random, sleeper);
        return new DynamoLedger(new DynamoAccounts(ledger, LANES), new DynamoReadings(ledger), new DynamoRuns(ledger),
                new DynamoChunks(ledger, LANES), new DynamoTurns(ledger), new DynamoPointers(ledger),
                new DynamoTotals(ledger), new DynamoCredentialStates(ledger));
    }
}
