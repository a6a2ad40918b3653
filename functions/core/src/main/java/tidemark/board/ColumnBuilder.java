package tidemark.board;

import java.util.function.Function;

/**
 * A column of a board that is being written, row by row from the first on.
 *
 * @param row takes the value of the next row from its entry
 * @param finish makes the column, its rows in the order given
 */
record ColumnBuilder(NextRow row, Function<int[], Column> finish) {

    /** Takes a row. */
    interface NextRow {
        void add(int row, BoardEntry entry);
    }

    void add(int number, BoardEntry entry) {
        row.add(number, entry);
    }

    Column finish(int[] order) {
        return finish.apply(order);
    }
}
