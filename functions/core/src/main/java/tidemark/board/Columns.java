package tidemark.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import tidemark.account.AccountId;

/**
 * The columns of a board, each with one value a row; rows are ordered by account id. Immutable.
 *
 * <p>Bytes: the number of rows, the number of columns, then each column that has a value: its name, the letter of its kind, its values.
 * A reader passes over a column it does not know; one that is not there has no values.
 */
final class Columns {

    private final int size;
    private final Map<BoardColumn, Column> columns;
    private final LongColumn high;
    private final LongColumn low;

    /** @param known the columns that have values */
    Columns(int size, Map<BoardColumn, Column> known) {
        this.size = size;
        this.columns = new EnumMap<>(BoardColumn.class);
        Map<ColumnKind, Column> none = new EnumMap<>(ColumnKind.class);
        for (BoardColumn column : BoardColumn.values()) {
            Column values = known.get(column);
            columns.put(column, values != null
                    ? values
                    : none.computeIfAbsent(column.definition().kind(), kind -> kind.none(size)));
        }
        this.high = numbers(BoardColumn.ID_HIGH);
        this.low = numbers(BoardColumn.ID_LOW);
    }

    int size() {
        return size;
    }

    AccountId id(int row) {
        return new AccountId(high.get(row), low.get(row));
    }

    /** Compares the account of a row with another. */
    int compareId(int row, AccountId id) {
        int order = Long.compareUnsigned(high.get(row), id.high());
        return order != 0 ? order : Long.compareUnsigned(low.get(row), id.low());
    }

    Column of(BoardColumn column) {
        Column values = columns.get(column);
        if (values == null) {
            throw new IllegalStateException("every column is there");
        }
        return values;
    }

    /** A column that is declared as numbers, flags or instants. */
    LongColumn numbers(BoardColumn column) {
        return (LongColumn) of(column);
    }

    /** A column that is declared as words or lines. */
    DictionaryColumn words(BoardColumn column) {
        return (DictionaryColumn) of(column);
    }

    /** A column that is declared as texts. */
    TextColumn texts(BoardColumn column) {
        return (TextColumn) of(column);
    }

    void write(DataOutputStream out) throws IOException {
        Map<BoardColumn, Column> written = new EnumMap<>(columns);
        written.values().removeIf(Column::empty);
        out.writeInt(size);
        out.writeShort(written.size());
        for (var column : written.entrySet()) {
            out.writeUTF(column.getKey().key());
            out.writeByte(column.getKey().definition().kind().code());
            column.getValue().write(out, size);
        }
    }

    /** @throws IOException if the bytes are cut short, or a column is of another kind than its declaration says or missing */
    static Columns read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<BoardColumn, Column> known = new EnumMap<>(BoardColumn.class);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String key = in.readUTF();
            ColumnKind kind = ColumnKind.of((char) in.readUnsignedByte());
            Column values = kind.read(in, size);
            BoardColumn column = BoardColumn.of(key).orElse(null);
            if (column != null && column.definition().kind() != kind) {
                throw new IOException("the column " + key + " is of another kind");
            }
            if (column != null) {
                known.put(column, values);
            }
        }
        for (BoardColumn column : BoardColumn.all(ColumnTrait.REQUIRED)) {
            if (size > 0 && !known.containsKey(column)) {
                throw new IOException("the column " + column.key() + " is missing");
            }
        }
        return new Columns(size, known);
    }
}
