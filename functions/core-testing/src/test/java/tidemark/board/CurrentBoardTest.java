package tidemark.board;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.testing.MemoryBlobs;
import tidemark.testing.MemoryPointers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurrentBoardTest {

    private static final Instant SIX = Instant.parse("2026-11-21T06:00:00Z");

    private Instant now = SIX;
    private boolean ledgerDown;
    private final AtomicInteger reads = new AtomicInteger();
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final MemoryPointers pointers = new MemoryPointers();
    private final CurrentBoard current = new CurrentBoard(new BoardStore(blobs), new Pointers() {
        @Override
        public Known read() {
            reads.incrementAndGet();
            if (ledgerDown) {
                throw new IllegalStateException("down");
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
    }, () -> now, true);

    private static String version(int n) {
        return new AccountId(n, n).toString();
    }

    private void publish(int n) {
        Board board = new BoardWriter().finish(version(n), SIX, true);
        new BoardStore(blobs).put(board);
        pointers.advance(new BoardPointer(board.version(), null, SIX, 0, 1));
    }

    @Test
    void isEmptyWhereNoneWasBuiltYet() {
        assertEquals("0", current.version());
        assertEquals(0, current.board().size());
        assertTrue(current.board().simulated());
    }

    @Test
    void aViewIsOfOneLookUp() {
        publish(1);
        CurrentBoard hurried = new CurrentBoard(new BoardStore(blobs), pointers, () -> {
            publish(reads.incrementAndGet() + 1);
            now = now.plus(CurrentBoard.FRESH);
            return now;
        }, true);
        for (int i = 0; i < 5; i++) {
            CurrentBoard.View view = hurried.view();
            assertEquals(view.known().board().orElseThrow().version(), view.version());
        }
    }

    @Test
    void looksForANewerOneEveryFiveSeconds() {
        publish(1);
        Board first = current.board();
        publish(2);
        assertSame(first, current.board());
        assertEquals(version(1), current.version());
        now = now.plusSeconds(5);
        assertEquals(version(2), current.version());
        assertEquals(version(2), current.board().version());
        assertEquals(2, reads.get());
    }

    @Test
    void keepsTheOldOneWhenItMeetsANewerFormat() {
        publish(1);
        current.board();
        publish(2);
        byte[] newer = blobs.get("board/" + version(2)).orElseThrow();
        ByteBuffer.wrap(newer).putInt(4, 99);
        blobs.put("board/" + version(2), newer);
        now = now.plusSeconds(5);

        assertEquals(version(1), current.board().version());
        assertEquals(version(1), current.version());
        assertEquals("the board has format 99, this reader knows " + BoardFormat.VERSION, current.trouble());

        publish(3);
        now = now.plusSeconds(5);
        assertEquals(version(3), current.board().version());
        assertEquals("", current.trouble());
    }

    @Test
    void keepsTheOldOneWhenTheNewOneIsDamagedOrGone() {
        publish(1);
        current.board();
        publish(2);
        blobs.put("board/" + version(2), new byte[40]);
        now = now.plusSeconds(5);
        assertEquals(version(1), current.board().version());
        blobs.delete("board/" + version(2));
        now = now.plusSeconds(5);
        assertEquals(version(1), current.board().version());
    }

    @Test
    void boardThatWasNotInTheStoreIsTakenOnceItIs() {
        publish(1);
        current.board();
        publish(2);
        byte[] whole = blobs.get("board/" + version(2)).orElseThrow();
        blobs.delete("board/" + version(2));
        now = now.plusSeconds(5);
        assertEquals(version(1), current.board().version());
        blobs.put("board/" + version(2), whole);
        assertEquals(version(1), current.version());
        now = now.plusSeconds(5);
        assertEquals(version(2), current.board().version());
    }

    @Test
    void saysSoWhenThereIsNothingToFallBackOn() {
        publish(1);
        blobs.put("board/" + version(1), new byte[40]);
        assertEquals("not a board", assertThrows(CurrentBoard.Unreadable.class, current::board).getMessage());
    }

    @Test
    void goesOnWithWhatItKnowsWhenTheLedgerIsDown() {
        publish(1);
        current.board();
        ledgerDown = true;
        now = now.plusSeconds(5);
        assertEquals(version(1), current.board().version());
        assertEquals("the ledger cannot be read", current.trouble());
    }

    @Test
    void failsWhenTheLedgerIsDownFromTheBeginning() {
        ledgerDown = true;
        assertThrows(IllegalStateException.class, current::version);
    }
}
