package tidemark.board;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Boards of writers that knew more columns, or fewer. */
class ColumnsTest {

    private final Columns full = Boards.full().columns();

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private Columns read(int columns, Part... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(full.size());
        out.writeShort(columns + parts.length);
        for (Part part : parts) {
            part.write(out);
        }
        for (BoardColumn column : BoardColumn.all(ColumnTrait.REQUIRED)) {
            if (columns-- > 0) {
                part(column.key(), column).write(out);
            }
        }
        return Columns.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private Part part(String key, BoardColumn column) {
        return out -> {
            out.writeUTF(key);
            out.writeByte(column.definition().kind().code());
            full.of(column).write(out, full.size());
        };
    }

    private static int required() {
        return BoardColumn.all(ColumnTrait.REQUIRED).size();
    }

    @Test
    void aColumnOfALaterWriterIsPassedOver() throws IOException {
        Columns read = read(required(), part("later", BoardColumn.HANDLE), part("later.1d", BoardColumn.CHANGE_1D),
                part("later_too", BoardColumn.TAGS), part("followers", BoardColumn.FOLLOWERS));
        assertEquals(full.id(1), read.id(1));
        assertEquals(1_000, read.numbers(BoardColumn.FOLLOWERS).get(1));
    }

    @Test
    void aColumnThatTheWriterDidNotKnowIsAbsentInEveryRow() throws IOException {
        Columns read = read(required());
        for (BoardColumn column : BoardColumn.values()) {
            assertEquals(!column.is(ColumnTrait.REQUIRED), read.of(column).empty(), column.key());
        }
        assertFalse(read.numbers(BoardColumn.POSTS).has(0));
        assertTrue(new Row(read, 0).text(BoardColumn.TYPE).isEmpty());
    }

    @Test
    void aBoardWithoutARequiredColumnIsDamaged() {
        IOException damaged = assertThrows(IOException.class, () -> read(required() - 1));
        assertEquals("the column apart is missing", damaged.getMessage());
    }

    @Test
    void aColumnOfAnotherKindThanDeclaredIsDamage() {
        IOException damaged = assertThrows(IOException.class,
                () -> read(required(), part("posts", BoardColumn.HANDLE)));
        assertEquals("the column posts is of another kind", damaged.getMessage());
    }

    @Test
    void columnsWithoutAnyValueAreNotWritten() throws IOException {
        Map<BoardColumn, Column> known = new EnumMap<>(BoardColumn.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Columns(0, known).write(new DataOutputStream(bytes));
        assertEquals(Integer.BYTES + Short.BYTES, bytes.size());
    }
}
