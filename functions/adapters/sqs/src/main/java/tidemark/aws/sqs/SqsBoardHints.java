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

    private static final String CHANGED_UNTIL = "changed_until";
    private static final String CLOSED = "closed";

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
        BoardHint.Changed hint = BoardHint.Changed.at(clock.instant());
        send(MessageJson.object().put(CHANGED_UNTIL, hint.until().toString()), hint.deduplicationId());
    }

    @Override
    public void closing(RunId run) {
        BoardHint.RunClosed hint = new BoardHint.RunClosed(run.text());
        send(MessageJson.object().put(CLOSED, hint.run()), hint.deduplicationId());
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
        if (json.has(CLOSED)) {
            return new BoardHint.RunClosed(json.path(CLOSED).asText());
        }
        try {
            return new BoardHint.Changed(Instant.parse(json.path(CHANGED_UNTIL).asText()));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("not a board hint", wrong);
        }
    }
}
