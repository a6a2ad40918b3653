package tidemark.aws.collect;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import tidemark.account.AccountIds;
import tidemark.aws.Clients;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.sqs.SqsChunkQueue;
import tidemark.ledger.RecordReading;
import tidemark.ledger.Repeats;
import tidemark.platform.Asking;
import tidemark.platform.Pace;
import tidemark.run.Choose;
import tidemark.run.ChunkQueue;
import tidemark.run.ClosedRuns;
import tidemark.run.Dispatch;
import tidemark.run.EndRun;
import tidemark.run.EvidenceStore;
import tidemark.run.MakeUp;
import tidemark.run.OpenRun;
import tidemark.run.PlanRun;
import tidemark.run.RunSettings;
import tidemark.run.Tick;
import tidemark.run.WorkChunk;
import tidemark.time.Sleeper;
import tidemark.turn.ClockCheck;
import tidemark.turn.TurnSettings;
import tidemark.turn.Turns;

/** Makes the use cases of collecting from what a function reaches. Each use case is made anew; keep it. */
public final class Collecting {

    private final Surroundings around;
    private final Supplier<String> tokens;
    private final Repeats repeats;
    private final RecordReading record;

    /**
     * What collecting stands on.
     *
     * @param asking routes and asks; a function that only plans may pass one that sends nothing
     * @param settings of leases and pauses, as they hold at the pace
     */
    public record Surroundings(DynamoLedger ledger, Asking asking, Pace pace, RunSettings settings, ChunkQueue queue,
            InstantSource clock,
            RandomGenerator random, Sleeper sleeper) {}

    public Collecting(Surroundings around) {
        this.around = around;
        this.tokens = () -> token(around.random);
        this.repeats = new Repeats(around.sleeper);
        this.record = new RecordReading(around.ledger.accounts(), around.ledger.readings(), repeats);
    }

    /**
     * Wired to the table and the queues that a function's environment names.
     *
     * @param environment {@code LEDGER_TABLE}, and the queues' addresses where it sends chunks
     */
    public static Collecting of(Map<String, String> environment, Clients clients, Asking asking, Pace pace,
            RunSettings settings) {
        ThreadSleeper sleeper = new ThreadSleeper();
        DynamoLedger ledger = DynamoLedger.of(clients.dynamoDb(), Environment.text(environment, "LEDGER_TABLE"),
                clients.clock(), clients.random(), sleeper);
        return new Collecting(new Surroundings(ledger, asking, pace, settings,
                new SqsChunkQueue(clients.sqs(), environment), clients.clock(), clients.random(), sleeper));
    }

    public OpenRun openRun() {
        return new OpenRun(around.ledger.runs(), planRun(), dispatch(), new AccountIds(around.clock, around.random),
                around.clock, tokens,
                repeats, around.settings);
    }

    /** @param schedule of the daily run */
    public MakeUp makeUp(String schedule) {
        return new MakeUp(around.ledger.runs(), openRun(), schedule, around.clock, repeats);
    }

    public Tick tick(ClosedRuns closed) {
        DynamoLedger ledger = around.ledger;
        EndRun end = new EndRun(ledger.runs(), ledger.chunks(), ledger.accounts(), record, closed, around.clock, tokens,
                repeats,
                around.settings);
        Choose choose = new Choose(ledger.runs(), ledger.chunks(), around.clock, tokens, repeats);
        return new Tick(ledger.runs(), planRun(), choose, dispatch(), end, around.clock, repeats);
    }

    /** @param check of the clock by which turns are taken */
    public WorkChunk workChunk(EvidenceStore evidence, ClockCheck check) {
        DynamoLedger ledger = around.ledger;
        Turns turns = new Turns(ledger.turns(), around.clock, around.sleeper, check, around.pace, tokens,
                TurnSettings.DEFAULT.at(around.pace));
        return new WorkChunk(new WorkChunk.Ports(ledger.runs(), ledger.chunks(), ledger.accounts(), record, evidence,
                around.asking, turns,
                around.clock, around.sleeper, tokens, repeats, around.settings));
    }

    private PlanRun planRun() {
        DynamoLedger ledger = around.ledger;
        return new PlanRun(ledger.runs(), ledger.chunks(), ledger.accounts(), around.asking, record, around.clock,
                tokens, repeats,
                around.settings);
    }

    private Dispatch dispatch() {
        return new Dispatch(around.ledger.chunks(), around.queue, around.clock, tokens, repeats, around.settings);
    }

    /** A word that nobody else writes. */
    static String token(RandomGenerator random) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
