package tidemark.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends chunks to workers: first the lease, then the message, so that a message that is lost is sent again when the lease has passed.
 * Thread-safe.
 */
public final class ChunkDispatcher {

    private static final int BATCH = 10;

    private final Chunks chunks;
    private final ChunkQueue queue;
    private final InstantSource clock;
    private final Supplier<String> tokens;
    private final RunSettings settings;

    /** @param tokens never the same twice */
    public ChunkDispatcher(Chunks chunks, ChunkQueue queue, InstantSource clock, Supplier<String> tokens,
            RunSettings settings) {
        this.chunks = chunks;
        this.queue = queue;
        this.clock = clock;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** Sends the chunks that are unchanged since they were read, and returns how many. One write and one message per chunk. */
    public int send(List<Chunk> due) {
        Map<Urgency, List<ChunkMessage>> leased = new EnumMap<>(Urgency.class);
        int sent = 0;
        for (Chunk chunk : due) {
            Instant now = LedgerTime.now(clock);
            if (!chunk.indexed() || chunk.dueAt().isAfter(now)) {
                continue;
            }
            String token = tokens.get();
            Chunk next = chunk.sent(token, now.plus(settings.sendLease()), token);
            if (chunks.write(next)) {
                List<ChunkMessage> batch = leased.computeIfAbsent(chunk.urgency(), first -> new ArrayList<>());
                batch.add(new ChunkMessage(chunk.key(), token));
                sent++;
                if (batch.size() == BATCH) {
                    queue.send(chunk.urgency(), List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        leased.forEach((urgency, batch) -> {
            if (!batch.isEmpty()) {
                queue.send(urgency, List.copyOf(batch));
            }
        });
        return sent;
    }
}
