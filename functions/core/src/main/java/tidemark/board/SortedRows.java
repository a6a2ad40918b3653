package tidemark.board;

import java.util.Arrays;
import java.util.function.IntPredicate;

import tidemark.account.AccountId;

/**
 * The rows of a board by one of its columns: those with a value first, least first, equals in the order of the rows; then those without.
 * Immutable.
 */
final class SortedRows {

    private static final int ROW_BITS = 23;

    private final SortableColumn column;
    private final int[] rows;
    private final int present;

    private SortedRows(SortableColumn column, int[] rows, int present) {
        this.column = column;
        this.rows = rows;
        this.present = present;
    }

    static SortedRows by(SortableColumn column, int size) {
        int[] rows = new int[size];
        int present = 0;
        for (int row = 0; row < size; row++) {
            if (column.has(row)) {
                rows[present++] = row;
            }
        }
        int last = present;
        for (int row = 0; row < size; row++) {
            if (!column.has(row)) {
                rows[last++] = row;
            }
        }
        sort(column, rows, present);
        return new SortedRows(column, rows, present);
    }

    private static void sort(SortableColumn column, int[] rows, int present) {
        if (rows.length >= 1 << ROW_BITS || column.keyBits() + ROW_BITS >= Long.SIZE) {
            merge(column, rows.clone(), rows, 0, present);
            return;
        }
        long[] packed = new long[present];
        for (int i = 0; i < present; i++) {
            packed[i] = column.key(rows[i]) << ROW_BITS | rows[i];
        }
        Arrays.sort(packed);
        for (int i = 0; i < present; i++) {
            rows[i] = (int) packed[i] & ((1 << ROW_BITS) - 1);
        }
        if (!column.keyIsAll()) {
            sortAlike(column, rows, packed);
        }
    }

    /** Sorts each stretch of rows whose keys are the same. */
    private static void sortAlike(SortableColumn column, int[] rows, long[] packed) {
        int[] copy = rows.clone();
        int start = 0;
        for (int i = 1; i <= packed.length; i++) {
            if (i == packed.length || packed[i] >>> ROW_BITS != packed[start] >>> ROW_BITS) {
                merge(column, copy, rows, start, i);
                start = i;
            }
        }
    }

    /** Sorts {@code to} between two places; {@code from} holds the same there. */
    private static void merge(SortableColumn column, int[] from, int[] to, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        merge(column, to, from, start, middle);
        merge(column, to, from, middle, end);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || (left < middle && column.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    int size() {
        return rows.length;
    }

    /** The row at a place of the sequence in one direction. */
    int row(int place, boolean descending) {
        return rows[descending && place < present ? present - 1 - place : place];
    }

    /** The first place of the sequence that comes after a cursor. */
    int after(Cursor cursor, boolean descending, Columns columns) {
        String value = cursor.value();
        if (value == null) {
            return search(present, rows.length, row -> columns.compareId(row, cursor.id()) <= 0);
        }
        if (descending) {
            return present - search(0, present, row -> compare(row, value, cursor, columns) < 0);
        }
        return search(0, present, row -> compare(row, value, cursor, columns) <= 0);
    }

    private int compare(int row, String value, Cursor cursor, Columns columns) {
        int order = column.compare(row, value);
        return order != 0 ? order : columns.compareId(row, cursor.id());
    }

    /** The first place from {@code start} on whose row is not before, given that all before it are. */
    private int search(int start, int end, IntPredicate before) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.test(rows[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where to go on after a row. */
    Cursor cursor(Sort sort, int row, AccountIdOf ids, int query) {
        return new Cursor(sort, column.has(row) ? column.value(row) : null, ids.of(row), query);
    }

    /** Tells the account of a row. */
    interface AccountIdOf {
        AccountId of(int row);
    }
}
