package tidemark.testing.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.OutcomeCodes;
import tidemark.run.Tally;
import tidemark.run.Urgency;

/** Chunks whose index shows a write only a while later, as a secondary index does; each write is checked for what must never happen. */
final class LaggingChunks implements Chunks {

    private static final int LAG = 800;

    private final World world;
    private final Chunks chunks;
    private final Map<ChunkKey, Deque<Entry>> index = new TreeMap<>();
    private final Map<ChunkKey, Platform> platforms = new TreeMap<>();

    /** @param due absent where the chunk left the index */
    private record Entry(long visibleAt, @Nullable DueChunk due) {}

    LaggingChunks(World world, Chunks chunks) {
        this.world = world;
        this.chunks = chunks;
    }

    @Override
    public void add(List<Cut> cuts) {
        for (Cut cut : cuts) {
            boolean isNew = chunks.find(List.of(cut.chunk().key())).isEmpty();
            chunks.add(List.of(cut));
            if (isNew) {
                show(cut.chunk().stored());
            }
        }
    }

    @Override
    public Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys) {
        return chunks.find(keys);
    }

    @Override
    public List<AccountId> accounts(ChunkKey key) {
        return chunks.accounts(key);
    }

    @Override
    public boolean write(Chunk next) {
        Chunk before = Objects.requireNonNull(find(List.of(next.key())).get(next.key()));
        boolean written = chunks.write(next);
        check(before, next.key());
        return written;
    }

    @Override
    public boolean checkpoint(Chunk next, Tally difference) {
        Chunk before = Objects.requireNonNull(find(List.of(next.key())).get(next.key()));
        boolean written = chunks.checkpoint(next, difference);
        check(before, next.key());
        return written;
    }

    @Override
    public Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at) {
        return index(platform).filter(due -> !due.inFlight() && due.urgency() == urgency && !due.dueAt().isAfter(at));
    }

    @Override
    public Stream<DueChunk> inFlight(Platform platform) {
        return index(platform).filter(DueChunk::inFlight);
    }

    private void check(Chunk before, ChunkKey key) {
        Chunk after = Objects.requireNonNull(find(List.of(key)).get(key));
        if (after.equals(before)) {
            return;
        }
        show(after);
        Violation.unless(before.indexed(), "a chunk that is over was written: " + before + " then " + after);
        for (int i = 0; i < before.codes().length(); i++) {
            char old = before.codes().charAt(i);
            Violation.unless(OutcomeCodes.open(old) || old == after.codes().charAt(i),
                    "a final outcome changed: " + before + " then " + after);
        }
    }

    private void show(Chunk chunk) {
        platforms.put(chunk.key(), chunk.scope().platform());
        Deque<Entry> versions = index.computeIfAbsent(chunk.key(), key -> new ArrayDeque<>());
        long visibleAt = world.now() + world.random.nextInt(LAG);
        Entry last = versions.peekLast();
        versions.addLast(new Entry(last == null ? visibleAt : Math.max(last.visibleAt, visibleAt),
                chunk.indexed() ? chunk.due() : null));
        while (versions.size() > 6) {
            versions.removeFirst();
        }
    }

    private Stream<DueChunk> index(Platform platform) {
        return index.entrySet().stream()
                .filter(entry -> Objects.equals(platforms.get(entry.getKey()), platform))
                .map(entry -> visible(entry.getValue()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(DueChunk::sortKey));
    }

    private @Nullable DueChunk visible(Deque<Entry> versions) {
        DueChunk seen = null;
        for (Entry entry : versions) {
            if (entry.visibleAt <= world.now()) {
                seen = entry.due;
            }
        }
        return seen;
    }
}
