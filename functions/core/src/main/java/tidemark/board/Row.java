package tidemark.board;

import java.util.Optional;
import java.util.OptionalLong;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;

/** One account of a board. */
public final class Row {

    private final Columns columns;
    private final int row;

    Row(Columns columns, int row) {
        this.columns = columns;
        this.row = row;
    }

    /** Which row of the board it is, from 0. */
    int place() {
        return row;
    }

    public AccountId id() {
        return columns.id(row);
    }

    public Address address() {
        DictionaryColumn platforms = columns.words(BoardColumn.PLATFORM);
        return new Address(new Platform(platforms.word(platforms.code(row))),
                columns.texts(BoardColumn.HANDLE).get(row));
    }

    /** The value of a column, whatever it holds; empty where it is not known. */
    public Optional<CellValue> value(BoardColumn column) {
        return column.definition().cells().of(columns.of(column), row);
    }

    /** The value of a column of numbers. */
    public OptionalLong number(BoardColumn column) {
        LongColumn numbers = columns.numbers(column);
        return numbers.has(row) ? OptionalLong.of(numbers.get(row)) : OptionalLong.empty();
    }

    /** The value of a column of words or texts. */
    public Optional<String> text(BoardColumn column) {
        return value(column).map(value -> ((CellValue.Text) value).value());
    }
}
