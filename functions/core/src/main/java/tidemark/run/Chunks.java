package tidemark.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tidemark.account.AccountId;
import tidemark.account.Platform;

/**
 * The chunks of the ledger. Instants keep milliseconds. A write is true if this very write, by {@code next.writer()}, is what stands, so
 * that it can be repeated. Thread-safe. Throws {@link tidemark.ledger.WriteUncertain} where repeating helps, another unchecked exception where
 * the store itself fails.
 */
public interface Chunks {

    /**
     * Adds chunks at revision 1, each after its accounts; one that is there is left as it is, whatever its state. Two writes a chunk.
     * After an exception some may be there and others not; repeating adds what is missing.
     */
    void add(List<Cut> cuts);

    /** Chunks as they stand, strongly consistent; one that does not exist is absent. One batch of reads per 100 keys. */
    Map<ChunkKey, Chunk> find(Collection<ChunkKey> keys);

    /** The accounts of a chunk in the order of its codes, strongly consistent; empty if it does not exist. One read. */
    List<AccountId> accounts(ChunkKey key);

    /**
     * Writes a chunk, with {@code rev} counted up, if it is still at {@code next.rev()}, its codes unchanged. False, and nothing written,
     * if it changed meanwhile or is not there. One conditional write.
     */
    boolean write(Chunk next);

    /**
     * Writes a chunk like {@link #write} and adds to the counters of its run, platform and {@linkplain ChunkKey#shard shard}, in one
     * transaction: both or none.
     */
    boolean checkpoint(Chunk next, Tally difference);

    /**
     * Ready chunks of a platform and urgency that are due at an instant, earliest first; eventually consistent, read page by page as the stream
     * advances.
     */
    Stream<DueChunk> due(Platform platform, Urgency urgency, Instant at);

    /** Whether one of the chunks that are {@link #due} matches; reads no page after the first that has one. */
    default boolean anyDue(Platform platform, Urgency urgency, Instant at, Predicate<DueChunk> wanted) {
        return due(platform, urgency, at).anyMatch(wanted);
    }

    /**
     * Every chunk of a platform that is sent or running, due again or not, earliest first; eventually consistent, read page by page as the stream
     * advances.
     */
    Stream<DueChunk> inFlight(Platform platform);

    /**
     * A chunk to be added.
     *
     * @param accounts as many as it has codes
     */
    record Cut(Chunk chunk, List<AccountId> accounts) {
        public Cut {
            accounts = List.copyOf(accounts);
            if (accounts.size() != chunk.codes().length()) {
                throw new IllegalArgumentException("a chunk has one code an account");
            }
        }
    }
}
