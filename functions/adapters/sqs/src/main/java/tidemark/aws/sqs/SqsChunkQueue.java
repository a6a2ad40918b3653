package tidemark.aws.sqs;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.run.ChunkKey;
import tidemark.run.ChunkMessage;
import tidemark.run.ChunkQueue;
import tidemark.run.Urgency;

/** Chunks on two queues: those that a user waits for, and the rest. A message is {@code {"chunk":"…","token":"…"}}. */
public final class SqsChunkQueue implements ChunkQueue {

    private static final String CHUNK = "chunk";
    private static final String TOKEN = "token";

    private final SqsClient client;
    private final String now;
    private final String later;

    /** @param environment {@code COLLECT_NOW_QUEUE_URL} and {@code COLLECT_QUEUE_URL} */
    public SqsChunkQueue(SqsClient client, Map<String, String> environment) {
        this.client = client;
        this.now = environment.getOrDefault("COLLECT_NOW_QUEUE_URL", "");
        this.later = environment.getOrDefault("COLLECT_QUEUE_URL", "");
    }

    @Override
    public void send(Urgency urgency, List<ChunkMessage> messages) {
        MessageBatches.send(client, urgency == Urgency.USER ? now : later,
                messages.stream().map(SqsChunkQueue::write).toList());
    }

    private static String write(ChunkMessage message) {
        return MessageJson
                .text(MessageJson.object().put(CHUNK, message.chunk().toString()).put(TOKEN, message.token()));
    }

    /**
     * Reads a message's body.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it names no chunk
     */
    public static ChunkMessage read(String body) throws IOException {
        JsonNode json = MessageJson.read(body);
        return new ChunkMessage(ChunkKey.parse(json.path(CHUNK).asText()), json.path(TOKEN).asText());
    }
}
