package tidemark.aws.dynamo;

import java.util.List;

import tidemark.account.AccountId;
import tidemark.platform.RateScope;
import tidemark.run.Chunk;
import tidemark.run.ChunkKey;
import tidemark.run.DueChunk;
import tidemark.run.Urgency;

/** Encodes a chunk as one item, which is in the index while the chunk waits to become due, and its accounts as another. */
final class ChunkItem {

    private static final String SCOPE = "scope";
    private static final String URGENCY = "urgency";
    private static final String STATE = "stage";
    private static final String DUE_AT = "dueAt";
    private static final String TOKEN = "claim";
    private static final String CODES = "codes";
    private static final String CLAIMS = "claims";
    private static final String RETRY_AT = "retryAt";
    private static final String EXPIRES = "expires";
    private static final String ACCOUNTS = "accounts";

    private ChunkItem() {}

    /** The chunk with its revision increased by one. */
    static Item of(Chunk chunk) {
        Item item = Item.at(Schema.chunk(chunk.key())).put(Schema.REV, chunk.rev() + 1)
                .put(Schema.WRITER, chunk.writer())
                .put(SCOPE, chunk.scope().toString()).put(URGENCY, String.valueOf(chunk.urgency().digit()))
                .put(STATE, chunk.state().code()).put(DUE_AT, chunk.dueAt()).put(TOKEN, chunk.token())
                .put(CODES, chunk.codes())
                .put(CLAIMS, chunk.claims()).put(RETRY_AT, chunk.retryAt()).put(EXPIRES, chunk.expires())
                .put(Schema.TTL, chunk.expires().getEpochSecond());
        if (chunk.indexed()) {
            item.put(Schema.DUE_PK, Schema.due(chunk.scope().platform())).put(Schema.DUE_SK, chunk.due().sortKey());
        }
        return item;
    }

    static Chunk read(ChunkKey key, Item item) {
        return new Chunk(key, RateScope.parse(item.text(SCOPE)), Urgency.of(item.text(URGENCY).charAt(0)),
                Chunk.State.of(item.text(STATE)), item.instant(DUE_AT), item.textOrNull(TOKEN), item.text(CODES),
                (int) item.number(CLAIMS), item.instantOrNull(RETRY_AT), item.instant(EXPIRES),
                item.text(Schema.WRITER),
                item.number(Schema.REV));
    }

    static Item accounts(Chunk chunk, List<AccountId> accounts, String writer) {
        return Item.at(Schema.chunkAccounts(chunk.key())).put(ACCOUNTS, IdsBytes.of(accounts))
                .put(Schema.WRITER, writer)
                .put(Schema.TTL, chunk.expires().getEpochSecond());
    }

    static List<AccountId> accounts(Item item) {
        return IdsBytes.read(item.bytes(ACCOUNTS));
    }

    /** An entry of the index. */
    static DueChunk due(Item item) {
        return DueChunk.of(Schema.chunk(item.key()), item.text(Schema.DUE_SK));
    }
}
