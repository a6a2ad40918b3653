package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.ledger.Accounts;
import tidemark.ledger.RecordReading;
import tidemark.platform.PlatformClient;
import tidemark.ratelimit.RateLimiter;
import tidemark.time.Deadline;
import tidemark.time.Sleeper;

/**
 * Works the chunk that a message names: claims it, fetches its accounts permit by permit, records the results, and gives it back where
 * waiting would take long. If it dies, another worker continues from its last checkpoint. Thread-safe: several work at once.
 */
public final class WorkChunk {

    private final Ports ports;

    public WorkChunk(Ports ports) {
        this.ports = ports;
    }

    /**
     * What a worker needs.
     *
     * @param tokens never the same twice
     */
    public record Ports(Runs runs, Chunks chunks, Accounts accounts, RecordReading record, EvidenceStore evidence,
            PlatformClient platformClient, RateLimiter rateLimits, InstantSource clock, Sleeper sleeper,
            Supplier<String> tokens,
            RunSettings settings) {}

    /**
     * Works a chunk until it is done, given back or lost.
     *
     * @param deadline of this invocation, at most the function's time-out away
     */
    public ChunkResult work(ChunkMessage message, Deadline deadline) {
        Optional<Chunk> found = find(message.chunk());
        if (found.isEmpty()) {
            return ChunkResult.nothing(new ChunkResult.End.Unknown());
        }
        Chunk sent = found.get();
        if (sent.state() != Chunk.State.SENT || !message.token().equals(sent.token())) {
            return ChunkResult.nothing(new ChunkResult.End.Stale());
        }
        Instant lease = LedgerTime.now(ports.clock).plus(ports.settings.workLease());
        Chunk claimed = sent.running(lease, ports.tokens.get());
        if (!ports.chunks.write(claimed)) {
            return ChunkResult.nothing(new ChunkResult.End.Stale());
        }
        Run run = ports.runs.find(message.chunk().run()).orElseThrow();
        ChunkProgress progress = new ChunkProgress(claimed.stored(), ports.chunks.accounts(message.chunk()),
                ports);
        return new ChunkWorker(ports, run, progress, deadline).work();
    }

    private Optional<Chunk> find(ChunkKey key) {
        @Nullable
        Chunk chunk = ports.chunks.find(List.of(key)).get(key);
        return Optional.ofNullable(chunk);
    }
}
