package tidemark.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.Tally;
import tidemark.run.Urgency;

/** Chunks in memory. */
public final class MemoryChunks implements Chunks {

    private final MemoryRuns runs;
    private final Map<ChunkKey, Chunk> chunks = new TreeMap<>();
    private final Map<ChunkKey, List<AccountId>> accounts = new HashMap<>();

    /** @param runs holds the counters of the same ledger */
    public MemoryChunks(MemoryRuns runs) {
        this.runs = runs;
    }

    @Override
    public synchronized void add(List<Cut> cuts) {
        for (Cut cut : cuts) {
            ChunkKey key = cut.chunk().key();
            accounts.putIfAbsent(key, cut.accounts());
            chunks.putIfAbsent(key, cut.chunk().stored());
        }
    }

    @Override
    public synchronized Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys) {
        Map<ChunkKey, Chunk> found = new HashMap<>();
        for (ChunkKey key : keys) {
            Chunk chunk = chunks.get(key);
            if (chunk != null) {
                found.put(key, chunk);
            }
        }
        return found;
    }

    @Override
    public synchronized List<AccountId> accounts(ChunkKey key) {
        return accounts.getOrDefault(key, List.of());
    }

    @Override
    public synchronized boolean write(Chunk next) {
        Chunk stands = chunks.get(next.key());
        return isWrite(next, stands) || replace(next, stands);
    }

    @Override
    public synchronized boolean checkpoint(Chunk next, Tally difference) {
        Chunk stands = chunks.get(next.key());
        if (isWrite(next, stands)) {
            return true;
        }
        if (!replace(next, stands)) {
            return false;
        }
        runs.add(next.key().run(), next.scope().platform(), difference);
        return true;
    }

    @Override
    public synchronized Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at) {
        return index(platform)
                .filter(due -> !due.inFlight() && due.urgency() == urgency && !due.dueAt().isAfter(at))
                .toList().stream();
    }

    @Override
    public synchronized Stream<DueChunk> inFlight(Platform platform) {
        return index(platform).filter(DueChunk::inFlight).toList().stream();
    }

    /** Every chunk, done or not. */
    public synchronized List<Chunk> all() {
        return List.copyOf(chunks.values());
    }

    private Stream<DueChunk> index(Platform platform) {
        return chunks.values().stream()
                .filter(chunk -> chunk.indexed() && chunk.scope().platform().equals(platform))
                .map(Chunk::due)
                .sorted(Comparator.comparing(DueChunk::sortKey));
    }

    private boolean replace(Chunk next, @Nullable Chunk stands) {
        if (stands == null || stands.rev() != next.rev()) {
            return false;
        }
        chunks.put(next.key(), next.stored());
        return true;
    }

    private static boolean isWrite(Chunk next, @Nullable Chunk stands) {
        return stands != null && stands.rev() == next.rev() + 1 && stands.writer().equals(next.writer());
    }
}
