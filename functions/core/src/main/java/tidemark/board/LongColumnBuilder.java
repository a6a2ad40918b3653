package tidemark.board;

import java.util.Arrays;
import java.util.BitSet;

/** A column of numbers that is being written, row by row. */
final class LongColumnBuilder {

    private long[] values = new long[16];
    private final BitSet known = new BitSet();

    void set(int row, long value) {
        if (row >= values.length) {
            values = Arrays.copyOf(values, Math.max(row + 1, values.length + (values.length >> 1)));
        }
        values[row] = value;
        known.set(row);
    }

    LongColumn finish(int[] order) {
        RowSet bits = RowSet.of(order.length, Arrays.copyOf(known.toLongArray(), (order.length + 63) >>> 6));
        return LongColumn.of(Arrays.copyOf(values, Math.max(order.length, 1)), bits, order);
    }
}
