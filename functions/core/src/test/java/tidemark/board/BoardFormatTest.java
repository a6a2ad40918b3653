package tidemark.board;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.board.Boards.AS_OF;

class BoardFormatTest {

    private final byte[] bytes = BoardFormat.encode(Boards.large(300));

    @Test
    void givesBackTheBoardThatWasWritten() {
        Board before = Boards.large(300);
        Board after = assertInstanceOf(BoardFormat.Decoded.Whole.class, BoardFormat.decode(bytes)).board();

        assertEquals(before.version(), after.version());
        assertEquals(AS_OF, after.asOf());
        assertTrue(after.simulated());
        assertEquals(before.summary(), after.summary());
        for (BoardColumn column : BoardColumn.all(ColumnTrait.SORTABLE)) {
            assertEquals(reported(before, column), reported(after, column));
        }
    }

    private static String reported(Board board, BoardColumn order) {
        StringBuilder text = new StringBuilder();
        for (Row row : board.page(Filter.COLLECTED, new Sort(order, true), 0, 300).rows()) {
            text.append(row.id()).append(row.address());
            for (BoardColumn column : BoardColumn.values()) {
                text.append(row.value(column));
            }
        }
        return text.toString();
    }

    @Test
    void anEmptyBoardIsABoard() {
        byte[] empty = BoardFormat.encode(Board.empty(AS_OF, false));
        Board board = assertInstanceOf(BoardFormat.Decoded.Whole.class, BoardFormat.decode(empty)).board();
        assertEquals(0, board.page(Filter.COLLECTED, Sort.LARGEST, 0, 50).total());
        assertEquals(0, board.summary().all().accounts());
    }

    @Test
    void saysWhenItMeetsAnotherVersion() {
        byte[] newer = bytes.clone();
        ByteBuffer.wrap(newer).putInt(4, BoardFormat.VERSION + 1);
        assertEquals(new BoardFormat.Decoded.Foreign(BoardFormat.VERSION + 1), BoardFormat.decode(newer));
    }

    @Test
    void damageOfAnyKindIsToldAndNeverThrown() {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertTrue(!(BoardFormat.decode(damaged) instanceof BoardFormat.Decoded.Whole));
        }
        for (int length : new int[]{0, 3, 15, 16, 100, bytes.length - 1}) {
            assertInstanceOf(BoardFormat.Decoded.Broken.class, BoardFormat.decode(Arrays.copyOf(bytes, length)));
        }
    }
}
