package tidemark.aws.sqs;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.sqs.SqsClient;

import tidemark.board.BoardHint;
import tidemark.board.BoardHintQueue;
import tidemark.run.ClosedRuns;
import tidemark.run.RunId;

/**
 * Hints that the board is out of date, on a FIFO queue whose delay and deduplication merge many hints into one: hints of the same ten seconds are the
 * same message. A message is {@code {"changed_until":"…"}} or {@code {"closed":"d-2026-11-21"}}. Thread-safe.
 */
public final class SqsBoardHints implements BoardHintQueue, ClosedRuns {

    private static final long BUCKET_SECONDS = 10;

    private final SqsClient client;
    private final String queueUrl;
    private final InstantSource clock;

    /** @param environment {@code BOARD_QUEUE_URL} */
    public SqsBoardHints(SqsClient client, Map<String, String> environment, InstantSource clock) {
        this.client = client;
        this.queueUrl = environment.getOrDefault("BOARD_QUEUE_URL", "");
        this.clock = clock;
    }

    @Override
    public void changed() {
        Instant now = clock.instant();
        long bucket = now.getEpochSecond() / BUCKET_SECONDS;
        // Later hints of the bucket are dropped as duplicates, so this one covers all of them.
        Instant until = Instant.ofEpochSecond((bucket + 1) * BUCKET_SECONDS);
        send(MessageJson.object().put("changed_until", until.toString()), "changed-" + bucket);
    }

    @Override
    public void closing(RunId run) {
        send(MessageJson.object().put("closed", run.text()), "closed-" + run);
    }

    private void send(ObjectNode hint, String sameness) {
        client.sendMessage(request -> request.queueUrl(queueUrl).messageGroupId("board")
                .messageDeduplicationId(sameness).messageBody(MessageJson.text(hint)));
    }

    /**
     * Reads a message's body.
     *
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is not a hint
     */
    public static BoardHint read(String body) throws IOException {
        JsonNode json = MessageJson.read(body);
        if (json.has("closed")) {
            return new BoardHint.RunClosed(json.path("closed").asText());
        }
        try {
            return new BoardHint.Changed(Instant.parse(json.path("changed_until").asText()));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("not a board hint", wrong);
        }
    }
}
