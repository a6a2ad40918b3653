package tidemark.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.run.ChunkMessage;
import tidemark.run.ChunkQueue;
import tidemark.run.Urgency;

/** A queue in memory that delivers each message once, the most urgent first. */
public final class MemoryQueue implements ChunkQueue {

    private final Map<Urgency, Deque<ChunkMessage>> messages = new EnumMap<>(Urgency.class);

    @Override
    public synchronized void send(Urgency urgency, List<ChunkMessage> sent) {
        messages.computeIfAbsent(urgency, first -> new ArrayDeque<>()).addAll(sent);
    }

    /** Takes the next message; absent if there is none. */
    public synchronized Optional<ChunkMessage> poll() {
        return messages.values().stream().filter(queue -> !queue.isEmpty()).findFirst().map(Deque::poll);
    }
}
