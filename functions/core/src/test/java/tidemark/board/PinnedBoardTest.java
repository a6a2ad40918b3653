package tidemark.board;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Reads a board that was written when {@link BoardFormat#VERSION} was raised the last time: {@link Boards#full()}, as lines of base 64. A board
 * of that version that lies in a store is still read as it was meant. Columns that were added since are absent in it.
 */
class PinnedBoardTest {

    private static final String PINNED = "board-" + BoardFormat.VERSION + ".txt";

    private static Board read = Boards.full();

    @BeforeAll
    static void readPinned() throws IOException {
        try (InputStream in = Objects.requireNonNull(PinnedBoardTest.class.getResourceAsStream(PINNED),
                () -> "pin a board of the new version as the resource " + PINNED + ": " + today())) {
            byte[] bytes = Base64.getMimeDecoder().decode(new String(in.readAllBytes(), US_ASCII));
            read = assertInstanceOf(BoardFormat.Decoded.Whole.class, BoardFormat.decode(bytes),
                    "raise BoardFormat.VERSION, or no column may be required that boards in stores lack").board();
        }
    }

    private static String today() {
        return Base64.getMimeEncoder().encodeToString(BoardFormat.encode(Boards.full()));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnOfABoardInAStoreIsReadAsItWasWritten(BoardColumn column) throws IOException {
        Column pinned = read.columns().of(column);
        if (!pinned.empty()) {
            assertEquals(bytes(Boards.full().columns().of(column)), bytes(pinned), () -> "boards in stores hold "
                    + column.key() + " otherwise than it is declared now: raise BoardFormat.VERSION");
        }
    }

    @Test
    void thePinnedBoardHasTheColumnsOfItsDay() {
        assertEquals(2, read.size());
        assertEquals(Boards.VERSION, read.version());
        assertTrue(read.simulated());
        assertEquals("Museum@Example.Social", read.page(Filter.COLLECTED, Sort.LARGEST, 0, 1).rows().getFirst()
                .address().handle());
    }

    private static String bytes(Column column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        column.write(new DataOutputStream(bytes), 2);
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
