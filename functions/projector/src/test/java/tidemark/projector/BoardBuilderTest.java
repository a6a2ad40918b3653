package tidemark.projector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.junit.jupiter.api.Test;

import tidemark.aws.observe.Telemetry;
import tidemark.board.BoardPointer;
import tidemark.board.BoardStore;
import tidemark.board.BuildBoard;
import tidemark.board.Pointers;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryPointers;
import tidemark.testing.MemoryReadings;
import tidemark.testing.MemoryTotals;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The builder keeps the order of its FIFO queue after a failure, gets failed messages again within seconds, and treats an unreadable hint as a
 * change.
 */
class BoardBuilderTest {

    private static final String FIRST = "059f36b4-87a3-44ab-83d2-661975900001";
    private static final String SECOND = "059f36b4-87a3-44ab-83d2-661975900002";
    private static final String THIRD = "059f36b4-87a3-44ab-83d2-661975900003";

    private record Redelivered(Duration pause, List<String> receiptHandles) {}

    private Instant now = Instant.parse("2026-11-21T06:02:05Z");
    private int hints;
    private final List<Redelivered> redelivered = new ArrayList<>();
    private final FailingPointers pointers = new FailingPointers();
    private final BoardBuilder builder = new BoardBuilder(Telemetry.by(Map.of()), () -> now, () -> hints++,
            (pause, handles) -> redelivered.add(new Redelivered(pause, handles)),
            new BuildBoard(new MemoryAccounts(new MemoryReadings()), new BoardStore(new MemoryBlobs()), pointers,
                    new MemoryTotals(), () -> now, new Random(1), true));

    @Test
    void buildsWhenARunClosed() {
        Observation<SQSBatchResponse> done = build("board-hint");

        assertEquals(List.of(), failed(done));
        assertEquals(1, done.metric("BoardsBuilt"));
        assertEquals(now, pointers.read().board().orElseThrow().begunAt());
        assertEquals(List.of(), redelivered);
    }

    @Test
    void sendsAHintAgainThatCameTooSoonAndTellsHowLateALaterBoardIs() {
        build("board-hint");

        assertEquals(0, build("board-changed").metric("BoardsBuilt"));
        assertEquals(1, hints);
        now = Instant.parse("2026-11-21T06:03:00Z");
        Observation<SQSBatchResponse> done = build("board-changed");
        assertEquals(1, done.metric("BoardsBuilt"));
        assertEquals(40_000, done.metric("BoardLate"));
        assertEquals(1, hints);
    }

    @Test
    void failsWhatFollowsAFailureToo() {
        pointers.failuresLeft = 1;

        Observation<SQSBatchResponse> done = build("board-several");

        assertEquals(List.of(FIRST, SECOND, THIRD), failed(done));
        assertEquals(1, done.metric("BoardsFailed"));
        assertEquals(0, done.metric("BoardsBuilt"));
        assertEquals(1, pointers.reads);
    }

    @Test
    void hasFailuresBackAfterAPauseThatGrowsWithTheFirstOnesFailures() {
        pointers.failuresLeft = 2;

        build("board-several");
        build("board-hint");

        assertEquals(List.of(
                new Redelivered(Duration.ofSeconds(8), List.of("AQEBexample1", "AQEBexample2", "AQEBexample3")),
                new Redelivered(Duration.ofSeconds(2), List.of("AQEBexample1"))), redelivered);
    }

    @Test
    void leavesWhatWasBuiltBeforeAFailureDone() {
        pointers.failuresLeft = 1;
        pointers.goodReads = 1;

        assertEquals(List.of(SECOND, THIRD), failed(build("board-several")));
        assertEquals(List.of(List.of("AQEBexample2", "AQEBexample3")),
                redelivered.stream().map(Redelivered::receiptHandles).toList());
    }

    @Test
    void takesAnUnreadableHintForAChange() {
        Observation<SQSBatchResponse> done = build("board-unreadable");

        assertEquals(List.of(), failed(done));
        assertEquals(2, done.metric("Unreadable"));
        assertEquals(2, done.metric("BoardsBuilt"), "for the first change and for the closed run");
        assertEquals(1, hints, "the second change came too soon after the first");
    }

    private Observation<SQSBatchResponse> build(String name) {
        SQSEvent event = SampleEvents.read(name, SQSEvent.class);
        return Observation.of(() -> builder.handleRequest(event, Invocation.of("BoardBuilder")));
    }

    private static List<String> failed(Observation<SQSBatchResponse> done) {
        return done.result().getBatchItemFailures().stream().map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    /** Pointers in memory of which some reads fail. */
    private static final class FailingPointers implements Pointers {

        private final MemoryPointers pointers = new MemoryPointers();
        private int goodReads;
        private int failuresLeft;
        private int reads;

        @Override
        public Known read() {
            reads++;
            if (goodReads-- <= 0 && failuresLeft-- > 0) {
                throw new IllegalStateException("the ledger is away");
            }
            return pointers.read();
        }

        @Override
        public boolean advance(BoardPointer next) {
            return pointers.advance(next);
        }

        @Override
        public void raise(String epoch) {
            pointers.raise(epoch);
        }
    }
}
