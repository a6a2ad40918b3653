package tidemark.aws.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.Chunks;
import tidemark.run.DueChunk;
import tidemark.run.Tally;
import tidemark.run.Urgency;

/** Chunks in the ledger's table, and the index of what is due. */
public final class DynamoChunks implements Chunks {

    /** Index entries per request. */
    private static final int PAGE = 100;

    private final Table table;
    private final int lanes;

    /** @param lanes how many chunks are added in parallel */
    public DynamoChunks(Table table, int lanes) {
        this.table = table;
        this.lanes = lanes;
    }

    @Override
    public void add(List<Cut> cuts) {
        BoundedParallelism.over(lanes, cuts, this::add);
    }

    private void add(Cut cut) {
        table.put(ChunkItem.accounts(cut.chunk(), cut.accounts(), table.writer()), Condition.absent(table.now()));
        table.put(ChunkItem.of(cut.chunk()), Condition.absent(table.now()));
    }

    @Override
    public Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys) {
        Map<Key, ChunkKey> asked = keys.stream().distinct().collect(Collectors.toMap(Schema::chunk, key -> key));
        Map<ChunkKey, Chunk> found = new HashMap<>();
        table.get(asked.keySet()).values().forEach(item -> {
            ChunkKey key = Schema.chunk(item.key());
            found.put(key, ChunkItem.read(key, item));
        });
        return found;
    }

    @Override
    public List<AccountId> accounts(ChunkKey key) {
        return table.get(Schema.chunkAccounts(key)).map(ChunkItem::accounts).orElse(List.of());
    }

    @Override
    public boolean write(Chunk next) {
        return table.put(ChunkItem.of(next), Condition.at(next.rev())).done();
    }

    @Override
    public boolean checkpoint(Chunk next, Tally difference) {
        if (difference.equals(Tally.NONE)) {
            return write(next);
        }
        Key counters = Schema.counters(next.key().run(), next.scope().platform(), next.key().shard());
        return table.transact(new Write.Put(ChunkItem.of(next), Condition.at(next.rev())),
                List.of(Write.Change.adding(counters, TallyItem.of(difference))));
    }

    @Override
    public Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at) {
        return index(KeyRange.between(Schema.due(platform), DueChunk.prefix(urgency), DueChunk.last(urgency, at)));
    }

    @Override
    public Stream<DueChunk> inFlight(Platform platform) {
        return index(KeyRange.starting(Schema.due(platform), DueChunk.IN_FLIGHT));
    }

    private Stream<DueChunk> index(KeyRange span) {
        return table.read(span.inDue().paged(PAGE)).map(ChunkItem::due);
    }
}
