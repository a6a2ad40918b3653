package tidemark.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.ledger.UncertainWriteRetry;

/**
 * Repeats every access to chunks that was left {@linkplain tidemark.ledger.WriteUncertain uncertain}. A list is read to its end before it
 * is returned, so that the failure of a page repeats the whole list. Thread-safe.
 */
public record RetryingChunks(Chunks chunks, UncertainWriteRetry retry) implements Chunks {

    @Override
    public void add(List<Cut> cuts) {
        retry.run(() -> chunks.add(cuts));
    }

    @Override
    public Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys) {
        return retry.settle(() -> chunks.find(keys));
    }

    @Override
    public List<AccountId> accounts(ChunkKey key) {
        return retry.settle(() -> chunks.accounts(key));
    }

    @Override
    public boolean write(Chunk next) {
        return retry.settle(() -> chunks.write(next));
    }

    @Override
    public boolean checkpoint(Chunk next, Tally difference) {
        return retry.settle(() -> chunks.checkpoint(next, difference));
    }

    @Override
    public Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at) {
        return retry.settle(() -> chunks.due(platform, urgency, at).toList()).stream();
    }

    @Override
    public boolean anyDue(Platform platform, Urgency urgency, Instant at, Predicate<DueChunk> wanted) {
        return retry.settle(() -> chunks.anyDue(platform, urgency, at, wanted));
    }

    @Override
    public Stream<DueChunk> inFlight(Platform platform) {
        return retry.settle(() -> chunks.inFlight(platform).toList()).stream();
    }
}
