package tidemark.wiring;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import tidemark.account.AccountIds;
import tidemark.ledger.RecordReading;
import tidemark.ledger.UncertainWriteRetry;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.ratelimit.ClockCheck;
import tidemark.ratelimit.RateLimitSettings;
import tidemark.ratelimit.RateLimiter;
import tidemark.run.ChunkDispatcher;
import tidemark.run.ChunkQueue;
import tidemark.run.ClosedRuns;
import tidemark.run.DueChunks;
import tidemark.run.EndRun;
import tidemark.run.EvidenceStore;
import tidemark.run.MissedRun;
import tidemark.run.OpenRun;
import tidemark.run.PlanRun;
import tidemark.run.RunSettings;
import tidemark.run.Tick;
import tidemark.run.WorkChunk;
import tidemark.time.Sleeper;

/**
 * Builds the use cases of collecting from ports. Every access to the ledger is repeated while its result is uncertain. Each method builds a new
 * use case: keep it.
 */
public final class CollectionUseCases {

    private final Ports ports;
    private final LedgerPorts ledger;
    private final RecordReading record;

    /**
     * What collecting needs.
     *
     * @param platformClient routes accounts and requests them; a process that only plans may pass one that sends nothing
     * @param settings of leases and pauses, already scaled by the time scale
     * @param random draws the ids of runs
     * @param tokens never the same twice
     */
    public record Ports(LedgerPorts ledger, PlatformClient platformClient, ChunkQueue queue, RunSettings settings,
            TimeScale timeScale,
            InstantSource clock, RandomGenerator random, Supplier<String> tokens, Sleeper sleeper) {}

    public CollectionUseCases(Ports ports) {
        this.ports = ports;
        this.ledger = ports.ledger.retrying(new UncertainWriteRetry(ports.sleeper));
        this.record = new RecordReading(ledger.accounts(), ledger.readings());
    }

    /** Opens runs. */
    public OpenRun openRun() {
        return new OpenRun(ledger.runs(), planRun(), dispatch(), new AccountIds(ports.clock, ports.random), ports.clock,
                ports.tokens, ports.settings);
    }

    /**
     * Opens the daily run that its schedule missed.
     *
     * @param schedule of the daily run
     */
    public MissedRun openMissedRun(String schedule) {
        return new MissedRun(ledger.runs(), openRun(), schedule, ports.clock);
    }

    /**
     * Plans, sends, ends and closes what is due.
     *
     * @param closed is notified of every run that closes
     */
    public Tick tick(ClosedRuns closed) {
        EndRun end = new EndRun(ledger.runs(), ledger.chunks(), ledger.accounts(), record, closed, ports.clock,
                ports.tokens, ports.settings);
        DueChunks choose = new DueChunks(ledger.runs(), ledger.chunks(), ports.clock, ports.tokens);
        return new Tick(ledger.runs(), planRun(), choose, dispatch(), end, ports.clock);
    }

    /**
     * Works chunks.
     *
     * @param check of the clock by which permits are taken
     */
    public WorkChunk workChunk(EvidenceStore evidence, ClockCheck check) {
        return new WorkChunk(new WorkChunk.Ports(ledger.runs(), ledger.chunks(), ledger.accounts(), record, evidence,
                ports.platformClient, rateLimits(check), ports.clock, ports.sleeper, ports.tokens, ports.settings));
    }

    /** Grants permits, with settings already scaled by the time scale. */
    public RateLimiter rateLimits(ClockCheck check) {
        return new RateLimiter(ledger.rateLimits(), ports.clock, ports.sleeper, check, ports.timeScale, ports.tokens,
                RateLimitSettings.DEFAULT.at(ports.timeScale));
    }

    private PlanRun planRun() {
        return new PlanRun(ledger.runs(), ledger.chunks(), ledger.accounts(), ports.platformClient, record, ports.clock,
                ports.tokens, ports.settings);
    }

    private ChunkDispatcher dispatch() {
        return new ChunkDispatcher(ledger.chunks(), ports.queue, ports.clock, ports.tokens, ports.settings);
    }
}
